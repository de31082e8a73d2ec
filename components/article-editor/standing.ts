import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isRemote } from "./is-remote";

/**
 * How somebody stands in the text. *Checking*: there is a caret and a selection, but nothing here changes the text and
 * single letters are commands. *Writing*: letters are letters.
 */
export type Standing = "checking" | "writing";

const key = new PluginKey<Standing>("standing");

/** Keys with Ctrl or ⌘ that change the text past any transaction, or that the browser would try. */
const EDITING = new Set(["z", "y", "b", "i", "u", "e"]);

/**
 * An uneditable element has no caret for the keyboard, and in an editable one a letter replaces the selection: so the
 * surface stays editable and every local change is dropped.
 */
export const StandingInText = Extension.create<{ label: string; onEnter: (view: EditorView) => void }>({
  name: "standing",
  priority: 2_000,
  addOptions: () => ({ label: "", onEnter: () => undefined }),
  addProseMirrorPlugins() {
    const { label, onEnter } = this.options;
    return [
      new Plugin<Standing>({
        key,
        state: {
          init: (): Standing => "checking",
          apply: (tr, standing) => (tr.getMeta(key) as Standing | undefined) ?? standing,
        },
        filterTransaction: (tr, state) => !tr.docChanged || isRemote(tr) || standingOf(state) === "writing",
        props: {
          attributes: (state): Record<string, string> => {
            const writing = standingOf(state) === "writing";
            return {
              role: "textbox",
              "aria-multiline": "true",
              "aria-label": label,
              "aria-readonly": String(!writing),
              // A telephone's keyboard has nothing to type while checking.
              inputmode: writing ? "text" : "none",
              spellcheck: String(writing),
              "data-standing": standingOf(state),
            };
          },
          handleKeyDown(view, event) {
            if (standingOf(view.state) === "writing") {
              if (event.key !== "Escape" || event.isComposing) return false;
              stand(view, "checking");
              return true;
            }
            // Undo goes to Yjs directly, so no filter of transactions would stop it.
            if (event.ctrlKey || event.metaKey) return EDITING.has(event.key.toLowerCase());
            if (event.key === "Enter") onEnter(view);
            // Letters pass: the screen hears them as commands, and `beforeinput` keeps them out of the text.
            return event.key === "Enter" || event.key === "Backspace" || event.key === "Delete";
          },
          handleTextInput: (view) => standingOf(view.state) === "checking",
          handlePaste: (view) => standingOf(view.state) === "checking",
          handleDrop: (view) => standingOf(view.state) === "checking",
          handleDOMEvents: {
            // The editor would keep Escape for itself; while checking it belongs to the screen, which goes back by it.
            keydown: (view, event) => event.key === "Escape" && standingOf(view.state) === "checking",
            beforeinput(view, event) {
              if (standingOf(view.state) === "writing") return false;
              event.preventDefault();
              return true;
            },
            // Moving words by mouse is a change of the text as well.
            dragstart(view, event) {
              if (standingOf(view.state) === "writing") return false;
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ];
  },
});

export function standingOf(state: EditorState): Standing {
  return key.getState(state) ?? "checking";
}

export function stand(view: EditorView, standing: Standing): void {
  if (standingOf(view.state) !== standing) view.dispatch(view.state.tr.setMeta(key, standing).setMeta("addToHistory", false));
}

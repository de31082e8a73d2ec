import { Extension } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { refusalOfPaste, type PasteRefusal } from "@/lib/collab/paste-size";
import { MAX_RAW_LENGTH } from "@/lib/intake/check-incoming";
import { cleanText } from "@/lib/intake/clean-text";
import { textBlock, type FlowJson } from "@/lib/intake/content";
import { textIndex } from "./claim-marks/text-index";

export type WhyNoPaste = PasteRefusal | "unreadable";

/**
 * Paste goes the way of every article that comes in: HTML is read by the intake, so headings and lists arrive as flat
 * blocks and nothing else of a foreign page does. Words copied from an article itself are HTML of the same kind.
 */
export const ArticlePaste = Extension.create<{ onRefused: (why: WhyNoPaste) => void }>({
  name: "articlePaste",
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    const paste = (view: EditorView, blocks: readonly FlowJson[]): void => {
      const why = refusalOfPaste(blocks, remaining(view));
      if (why) onRefused(why);
      else insert(view, blocks);
    };
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (html === "" && text === "") return false;
            if (text.length > MAX_RAW_LENGTH.text || html.length > MAX_RAW_LENGTH.html) {
              onRefused("too-large");
              return true;
            }
            if (html === "") {
              paste(view, cleanText(text).split(/\n+/).map((line) => textBlock(line)));
              return true;
            }
            // Parsing HTML is a large part of the intake: only those who paste pay for it.
            void import("@/lib/intake/read-html").then(
              ({ readHtml }) => {
                const read = readHtml(html);
                if (read) paste(view, read.blocks);
                else onRefused("unreadable");
              },
              () => onRefused("unreadable"),
            );
            return true;
          },
        },
      }),
    ];
  },
});

/** What the article has beside the words that a paste replaces. */
function remaining({ state }: EditorView): { units: number; blocks: number } {
  const { from, to } = state.selection;
  return { units: textIndex(state.doc).text.length - (to - from), blocks: state.doc.childCount - (state.doc.resolve(to).index(0) - state.doc.resolve(from).index(0)) };
}

function insert(view: EditorView, blocks: readonly FlowJson[]): void {
  const nodes = blocks.map((block) => view.state.schema.nodeFromJSON(block));
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return;
  // Words that begin or end a paste as plain paragraphs join the paragraphs they land in; other blocks stay blocks.
  const open = (node: typeof first): number => (node.type.name === "block" && node.attrs["kind"] === "paragraph" ? 1 : 0);
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), open(first), open(last))).scrollIntoView());
}

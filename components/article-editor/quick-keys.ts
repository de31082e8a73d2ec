import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

const MOVES_CARET = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

/**
 * Browsers move the caret at once and tell of it later, after keys that wait already. Whoever steps out of selected words
 * and presses Backspace while the page is busy would lose those words: ProseMirror goes by what it was told. So it is told
 * before the next key.
 */
export const QuickKeys = Extension.create({
  name: "quickKeys",
  // Before every other plugin that listens to keys.
  priority: 1000,
  addProseMirrorPlugins() {
    let movedUntold = false;
    return [
      new Plugin({
        view({ dom }) {
          const told = (): void => {
            movedUntold = false;
          };
          dom.ownerDocument.addEventListener("selectionchange", told);
          return { destroy: () => dom.ownerDocument.removeEventListener("selectionchange", told) };
        },
        props: {
          handleDOMEvents: {
            keydown({ dom }, { key }) {
              if (movedUntold) dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
              movedUntold = MOVES_CARET.has(key);
              return false;
            },
          },
        },
      }),
    ];
  },
});

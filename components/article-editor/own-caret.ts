import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/**
 * Before each of its commits React looks where the caret stands in whatever editable element has the focus, and counts
 * every character before it: the whole article, several times a keystroke. It asks the property; browsers and ProseMirror
 * go by the attribute. With this answer React leaves the caret alone, which in the article is ProseMirror's.
 */
export const OwnCaret = Extension.create({
  name: "ownCaret",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        view({ dom }) {
          Object.defineProperty(dom, "contentEditable", {
            configurable: true,
            get: () => "inherit",
            set: (value: string) => dom.setAttribute("contenteditable", value),
          });
          return {};
        },
      }),
    ];
  },
});

import { Extension } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { nest, plainAtStart, splitBlock, toggleKind } from "./block-kind";

/** The keyboard of flat blocks: what other schemas do by nesting nodes is a change of attributes here. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  priority: 1_100,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      Enter: run(splitBlock),
      Backspace: run(plainAtStart),
      Tab: run(nest(1)),
      "Shift-Tab": run(nest(-1)),
      "Mod-Alt-0": run(toggleKind("paragraph")),
      "Mod-Alt-2": run(toggleKind("heading", 2)),
      "Mod-Alt-3": run(toggleKind("heading", 3)),
      "Mod-Alt-4": run(toggleKind("heading", 4)),
      "Mod-Shift-7": run(toggleKind("numbered")),
      "Mod-Shift-8": run(toggleKind("bullet")),
      "Mod-Shift-9": run(toggleKind("quote")),
    };
  },
});

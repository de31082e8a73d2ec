import { EditorState, TextSelection, type Plugin, type PluginView, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { textBlocks } from "@/lib/text/canonical";
import { articleSchema } from "@/lib/text/schema";

/** An editor without a browser around it: its state, and the plugins' views, which hear of each change as in ProseMirror. */
export class BareEditor {
  state: EditorState;
  readonly #views: PluginView[] = [];

  constructor(plugins: readonly Plugin[]) {
    this.state = EditorState.create({ schema: articleSchema, plugins });
    for (const plugin of plugins) {
      const view = plugin.spec.view?.call(plugin, this as unknown as EditorView);
      if (view) this.#views.push(view);
    }
  }

  /** The blocks' texts. */
  get text(): string[] {
    return textBlocks(this.state.doc).map(({ text }) => text);
  }

  dispatch(tr: Transaction): void {
    const before = this.state;
    this.state = before.apply(tr);
    for (const view of this.#views) view.update?.(this as unknown as EditorView, before);
  }

  hasFocus(): boolean {
    return false;
  }

  type(words: string, at: number): void {
    this.dispatch(this.state.tr.insertText(words, at));
  }

  movesCaret(to: number): void {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, to)));
  }
}

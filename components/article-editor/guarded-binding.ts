import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey, type ProsemirrorBinding } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { sharedBlocks } from "@/lib/text/yjs";
import { textIndex } from "./claim-marks/text-index";

/** Told when a view no longer shows the shared text and will never write it again: `unwritten` is its text when that is more than the shared one. */
export type OnBroken = (unwritten: string | null) => void;

export const guardKey = new PluginKey("guarded-binding");
const guarded = new WeakSet<ProsemirrorBinding>();

/**
 * Whatever throws while the binding draws somebody else's change (a plugin, a caret, the selection) leaves a view that
 * missed it: Yjs and y-protocols swallow the exception, and the view's next transaction, be it a step of the caret, would
 * be compared with the shared text and delete there what the view never showed. So such a view is drawn anew from the
 * shared text, and when that fails too it never writes again.
 */
export const GuardedBinding = Extension.create<{ onBroken: OnBroken }>({
  name: "guardedBinding",
  // Behind the binding's own plugin, which begins to listen when its view is made.
  priority: 990,
  addOptions: () => ({ onBroken: () => undefined }),
  addProseMirrorPlugins() {
    return [guardPlugin(this.options.onBroken)];
  },
});

export function guardPlugin(onBroken: OnBroken): Plugin {
  return new Plugin({
    key: guardKey,
    view({ state }) {
      const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
      guard(binding, onBroken);
      return {};
    },
  });
}

function guard(binding: ProsemirrorBinding, onBroken: OnBroken): void {
  if (guarded.has(binding)) return;
  guarded.add(binding);
  const { type, doc } = binding;
  const viewState = (): EditorState => (binding.prosemirrorView as { state: EditorState }).state;
  let isBroken = false;
  const giveUp = (unwritten: string | null): void => {
    isBroken = true;
    onBroken(unwritten);
  };

  const draw = binding._observeFunction as (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => void;
  type.unobserveDeep(draw);
  binding._observeFunction = (...change: Parameters<typeof draw>): void => {
    if (isBroken) return;
    const before = binding.prosemirrorView === null ? null : viewState().doc;
    if (succeeds(() => draw(...change))) return;
    // The selection may be what could not be restored: drawn anew, the caret stays where it stood by number.
    Object.assign(binding, { beforeTransactionSelection: null });
    if (!succeeds(() => binding._forceRerender()) || viewState().doc === before) giveUp(null);
  };
  type.observeDeep(binding._observeFunction as typeof draw);

  const remember = binding.beforeAllTransactions;
  doc.off("beforeAllTransactions", remember);
  // Yjs never ends a transaction before which something threw. Without a remembered place the caret is restored by number.
  binding.beforeAllTransactions = () => void succeeds(remember);
  doc.on("beforeAllTransactions", binding.beforeAllTransactions);

  const write = binding._prosemirrorChanged.bind(binding);
  binding._prosemirrorChanged = (shown: ProseMirrorNode): void => {
    if (isBroken || succeeds(() => write(shown))) return;
    // Only the caret could not be remembered when the words are there.
    const words = textIndex(shown).text;
    if (words !== sharedBlocks(type).map(({ text }) => text).join("\n")) giveUp(words);
  };
}

function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

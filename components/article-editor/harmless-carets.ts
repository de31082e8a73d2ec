import { Plugin, type EditorState, type PluginView, type Transaction } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";

/**
 * A plugin of carets whose every trouble is that no carets are shown: where others stand is worth no exception in the
 * middle of a change of the text.
 */
export function harmless(plugin: Plugin<unknown>): Plugin<unknown> {
  const { spec } = plugin;
  const { state } = spec;
  return new Plugin<unknown>({
    ...spec,
    ...(state && {
      state: {
        ...state,
        init: (config, instance: EditorState) => otherwise(() => state.init.call(plugin, config, instance), DecorationSet.empty),
        apply: (tr: Transaction, value: unknown, before: EditorState, after: EditorState) => otherwise(() => state.apply.call(plugin, tr, value, before, after), DecorationSet.empty),
      },
    }),
    ...(spec.view && {
      view(view: EditorView): PluginView {
        const made = otherwise<PluginView>(() => spec.view?.call(plugin, view) ?? {}, {});
        return { ...made, update: (now, before) => otherwise(() => made.update?.(now, before), undefined) };
      },
    }),
  });
}

function otherwise<T>(step: () => T, instead: T): T {
  try {
    return step();
  } catch {
    return instead;
  }
}

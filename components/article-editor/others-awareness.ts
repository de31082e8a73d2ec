import type { HocuspocusProvider } from "@hocuspocus/provider";

type Awareness = NonNullable<HocuspocusProvider["awareness"]>;
type Change = { added: number[]; updated: number[]; removed: number[] };
type Listener = (change: Change, origin: unknown) => void;

/**
 * The same awareness, whose `change` is heard only when it is somebody else's: the binding would draw all carets again
 * after each letter that one types oneself, and the letter is not shown before that is done.
 */
export function othersAwareness(awareness: Awareness): Awareness {
  const filtered = new Map<unknown, Listener>();
  const isOthers = ({ added, updated, removed }: Change): boolean => [added, updated, removed].some((ids) => ids.some((id) => id !== awareness.clientID));
  const on = (event: string, listener: Listener): void => {
    if (event === "change") filtered.set(listener, (change, origin) => (isOthers(change) ? listener(change, origin) : undefined));
    awareness.on(event, filtered.get(listener) ?? listener);
  };
  const off = (event: string, listener: Listener): void => {
    awareness.off(event, (event === "change" ? filtered.get(listener) : undefined) ?? listener);
  };
  return Object.assign(Object.create(awareness) as Awareness, { on, off });
}

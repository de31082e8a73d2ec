import type { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { ARTICLE_ROOT } from "@/lib/text/schema";

type Awareness = NonNullable<HocuspocusProvider["awareness"]>;
type Change = { added: number[]; updated: number[]; removed: number[] };
type Listener = (change: Change, origin: unknown) => void;
type State = Record<string, unknown>;

/**
 * The same awareness as the binding may see it. Its `change` is heard only when it is somebody else's: the binding would
 * draw all carets again after each letter that one types oneself, and the letter is not shown before that is done. And a
 * caret that is not two places of this text is none: the binding trusts what a tab says of itself, and would throw.
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
  const getStates = (): Map<number, State> => new Map([...awareness.getStates()].map(([client, state]) => [client, sound(state)]));
  const getLocalState = (): State | null => {
    const state = awareness.getLocalState();
    return state && sound(state);
  };
  return Object.assign(Object.create(awareness) as Awareness, { on, off, getStates, getLocalState });
}

/** A tab's state with a person or nobody, and a caret or none. */
function sound(state: unknown): State {
  if (!isRecord(state)) return {};
  const { user, cursor, ...rest } = state;
  return { ...rest, ...(isRecord(user) ? { user } : {}), cursor: isRecord(cursor) && isPlace(cursor["anchor"]) && isPlace(cursor["head"]) ? cursor : null };
}

/** A relative position of Yjs, as JSON, within the article: beside an item, or at the end of a type. */
function isPlace(place: unknown): boolean {
  if (!isRecord(place)) return false;
  const { type = null, tname = null, item = null, assoc = 0 } = place;
  const isSomewhere = item !== null || type !== null || tname !== null;
  return isSomewhere && isId(item) && isId(type) && (tname === null || tname === ARTICLE_ROOT) && Number.isInteger(assoc) && readable(place);
}

function isId(id: unknown): boolean {
  return id === null || (isRecord(id) && [id["client"], id["clock"]].every((number) => Number.isSafeInteger(number) && Number(number) >= 0));
}

function readable(place: State): boolean {
  try {
    Y.createRelativePositionFromJSON(place);
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is State {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { EditorState } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { surroundingsOf } from "@/lib/anchoring/describe";
import { wholeCharacters } from "@/lib/anchoring/graphemes";
import { occurrences } from "@/lib/anchoring/occurrences";
import { textIndex } from "./claim-marks/text-index";

/** Words of this copy: how they are shown here, and how the server finds them in its own. */
export type TextPlace = {
  from: number;
  to: number;
  /** Code points of this copy's text, for painting alone. */
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  range: { start: string; end: string; stateVector: string } | null;
};

/** The words between two positions, without white space at their ends and never with half a character; null when there are none. */
export function placeBetween(state: EditorState, from: number, to: number): TextPlace | null {
  const index = textIndex(state.doc);
  let start = index.index(from);
  let end = index.index(to);
  while (start < end && /\s/.test(index.text.charAt(start))) start += 1;
  while (end > start && /\s/.test(index.text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  const whole = wholeCharacters(index.text, { start, end });
  const first = index.position(whole.start);
  const last = index.position(whole.end);
  if (first === null || last === null) return null;
  return {
    from: first,
    to: last,
    start: index.codePoint(whole.start),
    end: index.codePoint(whole.end),
    quote: index.text.slice(whole.start, whole.end),
    ...surroundingsOf(index.text, whole),
    range: relativeRange(state, first, last),
  };
}

/** The selected words, or null. */
export function selectedPlace(state: EditorState): TextPlace | null {
  const { from, to, empty } = state.selection;
  return empty ? null : placeBetween(state, from, to);
}

/** The words that stand now where these stood when somebody pointed at them; the same words, where nothing is left there and they stand at one other place; else null. */
export function placeNow(state: EditorState, { quote, range }: TextPlace): TextPlace | null {
  const sync = ySyncPluginKey.getState(state) as SyncState | undefined;
  if (!sync || !range) return null;
  const index = textIndex(state.doc);
  const [at, ...more] = occurrences(index.text, quote, 2);
  const elsewhere = (): TextPlace | null => {
    const [start, end] = at === undefined || more.length > 0 ? [null, null] : [index.position(at), index.position(at + quote.length)];
    return start === null || end === null ? null : placeBetween(state, start, end);
  };
  const decode = (position: string): number | null =>
    relativePositionToAbsolutePosition(sync.doc, sync.type, Y.decodeRelativePosition(Uint8Array.from(atob(position), (each) => each.charCodeAt(0))), sync.binding.mapping);
  const [from, to] = [decode(range.start), decode(range.end)];
  return from === null || to === null || from >= to ? elsewhere() : placeBetween(state, from, to);
}

/** The body by which the API finds the words: quote and neighbours, and where this copy had them, for transport only. */
export function placeBody(place: TextPlace): Record<string, unknown> {
  const { quote, prefix, suffix, range } = place;
  return { quote, prefix, suffix, ...(range ? { range } : {}) };
}

type SyncState = { type: Y.XmlFragment; doc: Y.Doc; binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } };

function relativeRange(state: EditorState, from: number, to: number): TextPlace["range"] {
  const sync = ySyncPluginKey.getState(state) as SyncState | undefined;
  if (!sync) return null;
  const encode = (position: number): string =>
    base64(Y.encodeRelativePosition(absolutePositionToRelativePosition(position, sync.type, sync.binding.mapping) as Y.RelativePosition));
  return { start: encode(from), end: encode(to), stateVector: base64(Y.encodeStateVector(sync.doc)) };
}

function base64(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

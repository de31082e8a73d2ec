/** Kinds of frames that carry Yjs's sync, and the steps of it that bring words: what the other side lacks, and what is new. */
const SYNC: ReadonlySet<number> = new Set([0, 4]);
const ANSWER = 1;
const UPDATE = 2;

/** A frame with which a page brings words: an answer to what the server asked, or what its person has just done. */
export type TextFrame = { readonly brings: "answer" | "update"; readonly update: Uint8Array; /** All that stands before the update's length. */ readonly head: Uint8Array };

/** What a frame of the provider brings; null for any other frame. */
export function readTextFrame(frame: Uint8Array): TextFrame | null {
  const reader = { frame, at: 0 };
  const room = read(reader);
  reader.at += room;
  if (!SYNC.has(read(reader))) return null;
  const step = read(reader);
  if (step !== ANSWER && step !== UPDATE) return null;
  const head = frame.subarray(0, reader.at);
  const length = read(reader);
  if (length !== frame.length - reader.at) return null;
  return { brings: step === ANSWER ? "answer" : "update", update: frame.subarray(reader.at), head };
}

/** The same frame with another update in it. */
export function withUpdate({ head }: TextFrame, update: Uint8Array): Uint8Array {
  return joined(head, number(update.length), update);
}

/** A frame of the same page that brings a further update after its answer. */
export function followedBy({ head }: TextFrame, update: Uint8Array): Uint8Array {
  return joined(head.subarray(0, -1), Uint8Array.of(UPDATE), number(update.length), update);
}

/** One number of a frame: groups of seven bits, the lowest first. */
function read(reader: { readonly frame: Uint8Array; at: number }): number {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = reader.frame[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
}

function number(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return Uint8Array.from([...bytes, rest]);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

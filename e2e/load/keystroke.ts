import { Bytes } from "./bytes";

/** A character of the shared text, by who wrote it and its number among theirs. */
export type Letter = { client: number; clock: number };

/** Yjs's number for text, and the bits that say that a neighbour is named. */
const TEXT = 4;
const HAS_LEFT = 0x80;
const HAS_RIGHT = 0x40;

/** The Yjs update that puts one letter between two others. Written here because a text for each of 200 people would cost more than the server under test. */
export function typed(letter: Letter, between: { left: Letter | null; right: Letter | null }, character: string): Uint8Array {
  const { left, right } = between;
  const bytes = new Bytes().number(1).number(1).number(letter.client).number(letter.clock);
  bytes.byte(TEXT | (left ? HAS_LEFT : 0) | (right ? HAS_RIGHT : 0));
  if (left) bytes.number(left.client).number(left.clock);
  if (right) bytes.number(right.client).number(right.clock);
  return bytes.words(character).number(0).done();
}

/** The Yjs update that deletes one letter. */
export function deleted({ client, clock }: Letter): Uint8Array {
  return new Bytes().number(0).number(1).number(client).number(1).number(clock).number(1).done();
}

/** An update that brings nothing. */
export const NOTHING: Uint8Array = new Bytes().number(0).number(0).done();

import type { Dice } from "../converge/dice";

/** Ways in which a frame can be wrong. Each takes a frame that a page of ours would send, and another one beside it. */
const WAYS: Record<string, (frame: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array> = {
  "bits flipped": (frame, dice) => {
    const bytes = frame.slice();
    for (let times = dice.between(1, 4); times > 0; times -= 1) {
      const at = dice.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
    }
    return bytes;
  },
  "cut off": (frame, dice) => frame.slice(0, dice.below(frame.length)),
  "run on": runOn,
  "a length that lies": (frame, dice) => {
    const bytes = frame.slice();
    bytes[dice.between(ROOM, bytes.length - 1)] = dice.pick([0, 1, 0x7f, 0x80, 0xff]) ?? 0;
    return bytes;
  },
  "a number beyond all": (frame, dice) => {
    const at = dice.between(ROOM, frame.length);
    return join(frame.slice(0, at), new Uint8Array(dice.between(2, 12)).fill(0xff), frame.slice(at));
  },
  "a frame in a frame": (frame, dice, other) => {
    const at = dice.between(ROOM, frame.length);
    return join(frame.slice(0, at), other, frame.slice(at));
  },
  "another one's tail": (frame, dice, other) => join(frame.slice(0, dice.between(ROOM, frame.length)), other.slice(dice.below(other.length))),
  "an unknown kind": (frame, dice) => join(frame.slice(0, ROOM), Uint8Array.of(dice.below(128)), frame.slice(ROOM + 1)),
  "a known kind's name on it": (frame, dice) => join(frame.slice(0, ROOM), Uint8Array.of(dice.below(9)), frame.slice(ROOM + 1)),
  "an inner kind": (frame, dice) => join(frame.slice(0, ROOM + 1), Uint8Array.of(dice.below(8)), frame.slice(ROOM + 2)),
  "another room": (frame, dice) => {
    const bytes = frame.slice();
    bytes[1 + dice.below(ROOM - 1)] = dice.between(32, 126);
    return bytes;
  },
  "noise for what it carries": (frame, dice) => join(frame.slice(0, ROOM + 2), noise(dice, dice.between(0, 400))),
  "only noise": (_frame, dice) => noise(dice, dice.between(0, 300)),
  "said again by somebody else": (frame) => frame,
};

/** Bytes of a room's name with its length: `article.` and a UUID. */
const ROOM = 1 + 44;

/** Makes a frame wrong in one of many ways; the same dice make the same. */
export function mutate(frame: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  const way = WAYS[dice.pick(Object.keys(WAYS)) ?? ""];
  return way && frame.length > ROOM + 2 ? way(frame, dice, other) : frame;
}

/** Bytes behind its end: a frame that is wrong and passes for right. */
export function runOn(frame: Uint8Array, dice: Dice): Uint8Array {
  return join(frame, noise(dice, dice.between(1, 200)));
}

function noise(dice: Dice, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => dice.below(256));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

import * as Y from "yjs";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import type { Dice } from "../bench/dice";
import type { Letter } from "./keystroke";

/** A place to type at: the letters on both sides. */
export type Place = { left: Letter | null; right: Letter | null };

/** Places all over an article's text, as it came to the first who opened it. */
export function placesIn(update: Uint8Array, count: number, dice: Dice): Place[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const texts = sharedBlocks(articleRoot(doc)).flatMap(({ key }) => key.toArray().filter((child) => child instanceof Y.XmlText && child.length > 1) as Y.XmlText[]);
  return Array.from({ length: count }, () => {
    const text = dice.pick(texts);
    const at = 1 + dice.below(text.length - 1);
    return { left: letterOf(Y.createRelativePositionFromTypeIndex(text, at, -1)), right: letterOf(Y.createRelativePositionFromTypeIndex(text, at, 0)) };
  });
}

function letterOf({ item }: Y.RelativePosition): Letter | null {
  return item && { client: item.client, clock: item.clock };
}

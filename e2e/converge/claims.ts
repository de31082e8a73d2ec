import * as Y from "yjs";
import type { Actor } from "@/lib/auth/actor";
import type { Place } from "@/lib/claims/place";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { tagClaim } from "@/lib/claims/server/tag-claim";
import type { ArticleId, ClaimId, OccurrenceId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { articleRoot, blockElements } from "@/lib/text/yjs";
import type { Copy, Sheet } from "./copy";
import { boundaries, runOf, textOf } from "./deeds";
import type { Dice } from "./dice";
import { wordOf } from "./ledger";

/** A claim, and which words its person meant, whatever they look like. */
export type Tagged = { readonly claimId: ClaimId; readonly occurrenceId: OccurrenceId; words: number[] };

type Selection = { place: Place; words: number[] };

/** Tags some words of the person's copy; null when the server refused, or the database was not there. */
export async function tag(actor: Actor, articleId: ArticleId, copy: Copy, dice: Dice): Promise<Tagged | null> {
  const sheets = copy.sheets;
  const block = dice.below(sheets.length);
  const sheet = sheets[block];
  const selected = sheet && select(copy, sheet, block, runOf(dice, sheet, 7));
  if (!selected) return null;
  const tagged = await tagClaim(actor, articleId, selected.place).catch(() => null);
  if (!tagged?.ok) return null;
  const claimId = tagged.value;
  const { id } = await inNewsroom(actor.newsroomId, (tx) => tx.occurrence.findFirstOrThrow({ where: { claimId }, select: { id: true } }));
  return { claimId, occurrenceId: id as OccurrenceId, words: selected.words };
}

/** Moves an edge of a claim that stands in the person's copy by a word or two. */
export async function moveEdge(actor: Actor, copy: Copy, dice: Dice, claim: Tagged): Promise<void> {
  for (const [block, sheet] of copy.sheets.entries()) {
    const [first, last] = [claim.words[0], claim.words.at(-1)];
    const from = sheet.letters.findIndex((letter) => wordOf(letter) === first);
    const to = sheet.letters.findLastIndex((letter) => wordOf(letter) === last) + 1;
    if (from < 0 || to <= from) continue;
    const places = boundaries(sheet);
    const [start, end] = [places.indexOf(from), places.indexOf(to)];
    if (start < 0 || end < 0) return;
    const step = dice.pick([-2, -1, 1, 2]) ?? 1;
    const edges: [number, number] = dice.says(0.5) ? [start + step, end] : [start, end + step];
    const selected = select(copy, sheet, block, [places[edges[0]] ?? 0, places[edges[1]] ?? 0]);
    if (!selected) return;
    const placed = await placeOccurrence(actor, claim.claimId, selected.place, claim.occurrenceId).catch(() => null);
    if (placed?.ok) claim.words = selected.words;
    return;
  }
}

/** What the editor sends for a selection: the words, what stands around them, and its own range for transport. */
function select(copy: Copy, sheet: Sheet, block: number, [from, to]: [number, number]): Selection | null {
  const end = to - 1; // without the last word's space
  if (end <= from) return null;
  const text = textOf(sheet);
  const element = blockElements(articleRoot(copy.doc))[block];
  if (!element) return null;
  // As the editor's binding makes them: they hang on the character before them.
  const position = (index: number): string | null => {
    let at = index;
    for (const child of element.toArray()) {
      if (!(child instanceof Y.XmlText)) continue;
      if (at <= child.length) return Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(child, at, -1))).toString("base64");
      at -= child.length;
    }
    return null;
  };
  const [starts, ends] = [position(from), position(end)];
  if (starts === null || ends === null) return null;
  const range = { start: starts, end: ends, stateVector: Buffer.from(Y.encodeStateVector(copy.doc)).toString("base64") };
  const place = { quote: text.slice(from, end), prefix: text.slice(Math.max(0, from - 32), from), suffix: text.slice(end, end + 32), range };
  return { place, words: [...new Set(sheet.letters.slice(from, end).map(wordOf))] };
}

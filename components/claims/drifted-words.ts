import type { ClaimView } from "@/lib/desk/views";
import { pairWords } from "@/lib/verdicts/pair-words";

export type DriftedWords = {
  /** Each place that stands in the text; `before` is null where nothing is known to have been checked. */
  places: readonly { id: string; before: string | null; after: string }[];
  /** Checked words that no place of the claim can be said to hold now. */
  gone: readonly string[];
  /** All of the claim stands again exactly as it was checked. */
  isBack: boolean;
};

/**
 * What became of a claim's words: those that the verdict was given for, where one must be thought over, else the recorded ones
 * of the places that changed. Lost places are none of it: they are told beside it, with their own remedies.
 */
export function driftedWords(claim: ClaimView): DriftedWords {
  const standing = claim.occurrences.filter((place) => place.state !== "lost");
  if (claim.state !== "needs_recheck" || !claim.verdict) {
    const changed = standing.filter((place) => place.state === "changed");
    return { places: changed.map(({ id, quote, currentWords }) => ({ id, before: quote, after: currentWords ?? "" })), gone: [], isBack: false };
  }
  const { checked, gone } = pairWords(claim.verdict, claim.occurrences);
  const places = standing.map(({ id, quote, currentWords }) => ({ id, before: checked.get(id) ?? null, after: currentWords ?? quote }));
  const isBack = gone.length === 0 && standing.length === claim.occurrences.length && places.every(({ before, after }) => before === after);
  return { places, gone, isBack };
}

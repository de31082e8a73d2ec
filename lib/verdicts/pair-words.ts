import { diffArrays } from "diff";

type Place = { readonly id: string; readonly quote: string };

/** What a verdict was given for, beside the places that the claim has now. */
export type PairedWords = {
  /** The checked words of each place of which they are known, by the place's id. */
  checked: ReadonlyMap<string, string>;
  /** Checked words of which nobody can say which place holds them, if any does. */
  gone: readonly string[];
};

/**
 * Which of a verdict's words stood at which place. They were stored one a place in the order in which the places were made
 * (`claimWords`), without saying which. Since then places may have been taken out, put on other words, or added behind.
 * When there are as many words as places older than the verdict, none was taken out, and each word belongs to the place
 * of the same number. Else equal words are the same place's, and so is what lies between two of them when it is as many. The
 * rest stays open: beside the words of another place it would look like a change that nobody made.
 */
export function pairWords({ id: verdictId, words }: { readonly id: string; readonly words: readonly string[] }, places: readonly Place[]): PairedWords {
  const inOrder = [...places].sort((one, other) => (one.id < other.id ? -1 : 1));
  const isOlder = ({ id }: Place): boolean => id < verdictId;
  const checked = new Map<string, string>();
  const gone: string[] = [];
  const settle = (some: readonly string[], among: readonly Place[]): void => {
    if (among.length === some.length) among.forEach(({ id }, nth) => checked.set(id, some[nth] ?? ""));
    else gone.push(...some);
  };
  const older = inOrder.filter(isOlder);
  if (older.length === words.length) settle(words, older);
  else {
    for (const gap of gapsBetween(words, inOrder, (place) => checked.set(place.id, place.quote))) settle(gap.words, gap.places.filter(isOlder));
  }
  return { checked, gone };
}

type Gap = { words: string[]; places: Place[] };

/** What lies before, between and behind the places that still hold a checked word; `onEqual` hears of these. */
function gapsBetween(words: readonly string[], places: readonly Place[], onEqual: (place: Place) => void): Gap[] {
  let gap: Gap = { words: [], places: [] };
  const gaps = [gap];
  let next = 0;
  for (const run of diffArrays([...words], places.map(({ quote }) => quote))) {
    const those = run.removed ? [] : places.slice(next, next + run.value.length);
    next += those.length;
    if (run.removed) gap.words.push(...run.value);
    else if (run.added) gap.places.push(...those);
    else {
      those.forEach(onEqual);
      gap = { words: [], places: [] };
      gaps.push(gap);
    }
  }
  return gaps;
}

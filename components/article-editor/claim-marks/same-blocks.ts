/** What stands in order stays; what was brought past it has moved. Indices `[before, now]`, in the order of the first. */
export type SameBlocks = { stays: readonly (readonly [number, number])[]; moved: readonly (readonly [number, number])[] };

/**
 * Finds the blocks that are the same before and now, told by their tokens: those that stand once in each, for of several that
 * read alike nobody can say which is which. Most of them kept their order and stay; the others were moved.
 */
export function sameBlocks(before: readonly string[], now: readonly string[]): SameBlocks {
  const places = once(now);
  const pairs: (readonly [number, number])[] = [];
  for (const [tokens, at] of once(before)) {
    const other = places.get(tokens);
    if (at !== null && other !== null && other !== undefined) pairs.push([at, other]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  const stays = longestInOrder(pairs);
  const staying = new Set(stays);
  return { stays, moved: pairs.filter((pair) => !staying.has(pair)) };
}

/** Where each text stands; null when it stands more than once. */
function once(texts: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, text] of texts.entries()) places.set(text, places.has(text) ? null : at);
  return places;
}

/** The longest run of pairs whose second numbers grow as the first do (patience sorting, in n log n). */
function longestInOrder(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, [, now]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? -1]?.[1] ?? Infinity) < now) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

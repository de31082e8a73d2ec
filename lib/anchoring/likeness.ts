const WORD = /[\p{L}\p{N}]+/gu;

/** How many of the words of two short texts are the same, whatever their order: 0 none, 1 all. Two texts without words are alike. */
export function likeness(one: string, other: string): number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [word] of one.matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all += 1;
  }
  let common = 0;
  for (const [word] of other.matchAll(WORD)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      common += 1;
    }
    all += 1;
  }
  return all === 0 ? 1 : (2 * common) / all;
}

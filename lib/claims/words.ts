/** Stands between the words of two occurrences; no text of an article may hold it as a meaning. */
const BETWEEN = "\u001F";

/**
 * The words of a claim as one string, the thing that verdicts and signatures bind to: the quote of every occurrence
 * in the order of tagging (ids grow with time). Not in text order: moving a paragraph would change the hash of words
 * that nobody changed.
 */
export function claimWords(occurrences: readonly { id: string; quote: string }[]): string {
  return [...occurrences]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((occurrence) => occurrence.quote)
    .join(BETWEEN);
}

/** The words of each occurrence again. */
export function splitWords(words: string): string[] {
  return words.split(BETWEEN);
}

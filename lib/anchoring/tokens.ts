/** A text cut into the units that alignment compares; white space between tokens is none of them, a line break is one. */
export type Tokens = {
  readonly count: number;
  /** UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal numbers are equal tokens, across all texts cut by one tokenizer. */
  readonly ids: Int32Array;
};

// Scripts that are written without spaces give one token per character with its marks; there a "word" cannot be seen.
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const TOKEN = new RegExp(`\\n|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}_])+|[^\\s]`, "gu");

/** Gives each distinct token a number, the same number in every text that it cuts. */
export class Tokenizer {
  readonly #numbers = new Map<string, number>();

  cut(text: string): Tokens {
    const starts: number[] = [];
    const ends: number[] = [];
    const ids: number[] = [];
    for (const match of text.matchAll(TOKEN)) {
      const token = match[0];
      let id = this.#numbers.get(token);
      if (id === undefined) {
        id = this.#numbers.size;
        this.#numbers.set(token, id);
      }
      starts.push(match.index);
      ends.push(match.index + token.length);
      ids.push(id);
    }
    return {
      count: ids.length,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      ids: Int32Array.from(ids),
    };
  }

  get size(): number {
    return this.#numbers.size;
  }
}

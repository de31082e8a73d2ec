/** Numbers of the tokens of two texts, before and after. */
export type Sides = { readonly b: Int32Array; readonly a: Int32Array };

/**
 * Numbers for runs of tokens: equal numbers are equal runs of `size` tokens, in both texts.
 * Runs of two, four and eight are built from pairs of the shorter ones, so no run is ever spelled out.
 */
export class Grams {
  readonly #levels = new Map<number, Sides>();

  constructor(b: Int32Array, a: Int32Array) {
    this.#levels.set(1, { b, a });
  }

  /** The number of the run that begins at each token; `size` is a power of two. */
  of(size: number): Sides {
    const known = this.#levels.get(size);
    if (known) return known;
    const half = size >> 1;
    const shorter = this.of(half);
    const numbers = new Map<number, number>();
    const pair = (ids: Int32Array): Int32Array => {
      const pairs = new Int32Array(Math.max(0, ids.length - half));
      for (let i = 0; i < pairs.length; i += 1) {
        // Two numbers below 2^26 in one exact double.
        const key = (ids[i] ?? 0) * 0x4000000 + (ids[i + half] ?? 0);
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
        }
        pairs[i] = number;
      }
      return pairs;
    };
    const level = { b: pair(shorter.b), a: pair(shorter.a) };
    this.#levels.set(size, level);
    return level;
  }
}

/** Numbers that look thrown and are the same in every run, so that two runs measure the same article. */
export class Dice {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A whole number from 0 to below `n`. */
  below(n: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * n);
  }

  /** One of them. */
  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from.");
    return picked;
  }
}

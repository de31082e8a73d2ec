/** Characters in a window; a stretch that holds one window that stands once stands once itself. */
const WINDOW = 16;

/** Tells quickly, for a text that is asked often, that a stretch of it certainly stands nowhere else. */
export class Sightings {
  readonly #bucketAt: Int32Array;
  readonly #tally: Uint8Array;

  constructor(text: string) {
    // Two windows in one bucket only make a unique one look repeated, never the reverse.
    const buckets = 2 ** Math.ceil(Math.log2(4 * text.length + 16));
    this.#tally = new Uint8Array(buckets);
    const count = Math.max(0, text.length - WINDOW + 1);
    this.#bucketAt = new Int32Array(count);
    const FACTOR = 0x01000193;
    let leaving = 1;
    for (let i = 1; i < WINDOW; i += 1) leaving = Math.imul(leaving, FACTOR);
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) {
      if (i >= WINDOW) hash = (hash - Math.imul(text.charCodeAt(i - WINDOW), leaving)) | 0;
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0;
      if (i < WINDOW - 1) continue;
      const bucket = (hash ^ (hash >>> 15)) & (buckets - 1);
      this.#bucketAt[i - WINDOW + 1] = bucket;
      const seen = this.#tally[bucket] ?? 0;
      if (seen < 2) this.#tally[bucket] = seen + 1;
    }
  }

  /** True when the characters `[start, end)` of the text certainly stand there only; false when that is not known. */
  isUnique(start: number, end: number): boolean {
    for (let i = start; i + WINDOW <= end; i += 1) if (this.#tally[this.#bucketAt[i] ?? 0] === 1) return true;
    return false;
  }
}

/** Bytes as Yjs and Hocuspocus write them. */
export class Bytes {
  readonly #bytes: number[] = [];

  /** One byte as it is. */
  byte(value: number): this {
    this.#bytes.push(value);
    return this;
  }

  /** A number in groups of seven bits, the lowest first. */
  number(value: number): this {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push(128 + (rest % 128));
    this.#bytes.push(rest);
    return this;
  }

  /** Bytes behind their length. */
  block(bytes: Uint8Array): this {
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  /** Words behind their length in UTF-8. */
  words(text: string): this {
    return this.block(new TextEncoder().encode(text));
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

import type * as Y from "yjs";
import { articleRoot, blockElements, elementText } from "@/lib/text/yjs";
import type { Limits } from "./guests";

/** It is measured each time that so many bytes have come. */
const MEASURED_EVERY = 64 * 1024;

/** How long an article is, measured now and then: every page that opens it, and this server, holds all of it. */
export class ArticleSize {
  readonly #document: Y.Doc;
  readonly #most: Pick<Limits, "text" | "blocks">;
  #unmeasured = Infinity;
  #isFull = false;

  constructor(document: Y.Doc, most: Pick<Limits, "text" | "blocks">) {
    this.#document = document;
    this.#most = most;
  }

  /** Whether nothing may be added any more; `bytes` of an update that wants to. Words may always be taken away. */
  isFull(bytes: number): boolean {
    if (this.#unmeasured >= MEASURED_EVERY || this.#isFull) {
      this.#unmeasured = 0;
      const blocks = blockElements(articleRoot(this.#document));
      const length = blocks.reduce((sum, block) => sum + elementText(block).length + 1, 0);
      this.#isFull = length > this.#most.text || blocks.length > this.#most.blocks;
    }
    // What these bytes bring is not in it yet.
    this.#unmeasured += bytes;
    return this.#isFull;
  }
}

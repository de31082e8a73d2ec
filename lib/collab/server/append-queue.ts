import type { ArticleOfText } from "@/lib/articles/server/text-log";
import type { Appended, Appending, LogWriter } from "./log-writer";

type Waiting = Appending & { settle: (answer: Appended) => void; fail: (cause: unknown) => void };

/** At most so many updates, or bytes, travel in one statement. */
const MOST_UPDATES = 256;
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Brings updates of one article into the log, in the order in which they came. While one statement is under way the next
 * ones gather, so that a hundred people cost one commit and not a hundred. When a statement fails, everything in it and
 * behind it fails: later updates may build on earlier ones.
 */
export class AppendQueue {
  readonly #writer: LogWriter;
  readonly #article: ArticleOfText;
  readonly #wrote: (seq: number) => void;
  #waiting: Waiting[] = [];
  #under = false;

  /** `wrote` is called with the newest number after each commit. */
  constructor(writer: LogWriter, article: ArticleOfText, wrote: (seq: number) => void) {
    this.#writer = writer;
    this.#article = article;
    this.#wrote = wrote;
  }

  /** True while something is not in the log that should be. */
  get busy(): boolean {
    return this.#under || this.#waiting.length > 0;
  }

  /** Settles once the update is committed, or refused; rejects when the database did not take it. */
  append(appending: Appending): Promise<Appended> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ ...appending, settle, fail });
      if (!this.#under) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#under = true;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        const answers = await this.#writer.write(this.#article, batch);
        const newest = answers.findLast((answer) => answer.seq !== null)?.seq;
        if (newest) this.#wrote(newest);
        for (const [index, each] of batch.entries()) each.settle(answers[index] ?? { seq: null, refusal: "forbidden" });
      } catch (cause) {
        const failed = [...batch, ...this.#waiting];
        this.#waiting = [];
        for (const each of failed) each.fail(cause);
      }
    }
    this.#under = false;
  }

  #take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    while (count < this.#waiting.length && count < MOST_UPDATES && (count === 0 || bytes < MOST_BYTES)) {
      bytes += this.#waiting[count]?.update.length ?? 0;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }
}

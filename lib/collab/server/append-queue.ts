import type { Pool } from "pg";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import type { PersonId } from "@/lib/foundation/ids";

/** One update on its way into the log. `clients`: the Yjs clients whose structs it brings. */
export type Appending = { update: Uint8Array; personId: PersonId; clients: readonly number[] };
/** Where it stands in the log now, or why it does not. */
export type Appended = { seq: number; refusal: null } | { seq: null; refusal: string };

type Waiting = Appending & { settle: (answer: Appended) => void; fail: (cause: unknown) => void };

/** At most so many updates, or bytes, travel in one statement. */
const MOST_UPDATES = 256;
const MOST_BYTES = 2 * 1024 * 1024;

/** How long updates let other work on the article go first, in milliseconds. */
const COURTESY = 250;

const APPEND = `select seq, refusal from append_updates($1::uuid, $2::uuid, $3::bytea[], $4::uuid[], $5::jsonb, 'editing', false)`;

/**
 * Writes updates of one article into the log, in the order in which they came. While one statement is under way the next
 * ones gather, so that a hundred people cost one commit and not a hundred. When a statement fails, everything in it and
 * behind it fails: later updates may build on earlier ones.
 */
export class AppendQueue {
  readonly #pool: Pool;
  readonly #article: ArticleOfText;
  readonly #wrote: (seq: number) => void;
  #waiting: Waiting[] = [];
  #under = false;
  #ahead: Promise<unknown> = Promise.resolve();

  /** `wrote` is called with the newest number after each commit. */
  constructor(pool: Pool, article: ArticleOfText, wrote: (seq: number) => void) {
    this.#pool = pool;
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

  /**
   * Lets work that locks the article go first. An append would wait for that lock in the database, and keep one of the few
   * connections from all other articles meanwhile; here it waits, not for long, and brings what gathered.
   */
  letFirst<T>(work: Promise<T>): Promise<T> {
    this.#ahead = Promise.race([work.catch(() => undefined), new Promise((done) => setTimeout(done, COURTESY).unref())]);
    return work;
  }

  async #drain(): Promise<void> {
    this.#under = true;
    while (this.#waiting.length > 0) {
      await this.#ahead;
      const batch = this.#take();
      try {
        const answers = await this.#write(batch);
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

  async #write(batch: readonly Waiting[]): Promise<Appended[]> {
    const { rows } = await this.#pool.query<Appended>({
      name: "append-updates",
      text: APPEND,
      values: [
        this.#article.newsroomId,
        this.#article.id,
        batch.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength)),
        batch.map(({ personId }) => personId),
        JSON.stringify(batch.map(({ clients }) => clients)),
      ],
    });
    return rows;
  }
}

import { DatabaseError, type Pool } from "pg";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import type { PersonId } from "@/lib/foundation/ids";

/** One update on its way into the log. `clients`: the Yjs clients whose structs it brings. */
export type Appending = { update: Uint8Array; personId: PersonId; clients: readonly number[] };
/** Where it stands in the log now, or why it does not. */
export type Appended = { seq: number; refusal: null } | { seq: null; refusal: string };

type Letter = { article: ArticleOfText; batch: readonly Appending[]; settle: (answers: Appended[]) => void; fail: (cause: unknown) => void };

/** Statements under way at once that bring several articles' updates; one more is written while the other waits for the disk. */
const AT_ONCE = 2;
/** At most so many bytes travel in one of them. */
const MOST_BYTES = 4 * 1024 * 1024;

const TOGETHER = `select seq, refusal from append_to_articles($1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::jsonb)`;
const ALONE = `select seq, refusal from append_updates($1::uuid, $2::uuid, $3::bytea[], $4::uuid[], $5::jsonb, 'editing', false)`;

/**
 * Writes updates of many articles into the log, those of one moment in one statement: what fifty articles' people type
 * costs few commits, not one a keystroke. An article whose lock somebody else holds is waited for alone, so that it holds
 * up nobody but itself. One a process.
 */
export class LogWriter {
  readonly #pool: Pool;
  #waiting: Letter[] = [];
  #under = 0;
  #soon = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Settles once the updates are committed or refused, with an answer for each; rejects when the database did not take them. */
  write(article: ArticleOfText, batch: readonly Appending[]): Promise<Appended[]> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ article, batch, settle, fail });
      this.#begin();
    });
  }

  /** At the end of the turn: what this moment's frames bring goes together. */
  #begin(): void {
    if (this.#soon) return;
    this.#soon = true;
    setImmediate(() => {
      this.#soon = false;
      while (this.#under < AT_ONCE && this.#waiting.length > 0) void this.#together(this.#take());
    });
  }

  #take(): Letter[] {
    let bytes = 0;
    let count = 0;
    while (count < this.#waiting.length && (count === 0 || bytes < MOST_BYTES)) {
      for (const { update } of this.#waiting[count]?.batch ?? []) bytes += update.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #together(letters: readonly Letter[]): Promise<void> {
    this.#under += 1;
    try {
      const answers = await this.#ask("append-updates", TOGETHER, letters);
      let at = 0;
      for (const letter of letters) {
        const own = answers.slice(at, (at += letter.batch.length));
        if (own[0]?.refusal === "locked") void this.#alone(letter);
        else letter.settle(own);
      }
    } catch (cause) {
      // One article's fault is not the others'. Only an error that undid the statement: after a lost connection nobody knows.
      const mayTryAlone = letters.length > 1 && wasUndone(cause);
      for (const letter of letters) {
        if (mayTryAlone) void this.#alone(letter);
        else letter.fail(cause);
      }
    } finally {
      this.#under -= 1;
      if (this.#waiting.length > 0) this.#begin();
    }
  }

  async #alone(letter: Letter): Promise<void> {
    try {
      letter.settle(await this.#ask("append-alone", ALONE, [letter]));
    } catch (cause) {
      letter.fail(cause);
    }
  }

  async #ask(name: string, text: string, letters: readonly Letter[]): Promise<Appended[]> {
    const rows = letters.flatMap(({ article, batch }) => batch.map((appending) => ({ article, ...appending })));
    const [first] = rows;
    const articles = text === ALONE ? [first?.article.newsroomId, first?.article.id] : [rows.map(({ article }) => article.newsroomId), rows.map(({ article }) => article.id)];
    const updates = rows.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength));
    const people = rows.map(({ personId }) => personId);
    const { rows: answers } = await this.#pool.query<Appended>({ name, text, values: [...articles, updates, people, JSON.stringify(rows.map(({ clients }) => clients))] });
    return answers;
  }
}

function wasUndone(cause: unknown): boolean {
  return cause instanceof DatabaseError && cause.severity === "ERROR";
}

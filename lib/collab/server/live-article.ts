import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import { applyLogged } from "@/lib/articles/server/apply-logged";
import { keepSnapshot, loadText, readTextAfter, type ArticleOfText } from "@/lib/articles/server/text-log";
import { carryAhead } from "@/lib/claims/server/carry-occurrences";
import { log } from "@/lib/foundation/server/log";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { asWritten } from "@/lib/text/yjs";
import type { ServerMessage } from "../protocol";
import { AppendQueue } from "./append-queue";
import { ArticleSize } from "./article-size";
import type { Guest } from "./guest";
import type { Limits } from "./guests";
import type { LogWriter } from "./log-writer";
import type { Sayer } from "./sayer";
import { SteadyJob } from "./steady-job";
import { Turns } from "./turns";

/** Updates between two snapshots. */
const SNAPSHOT_EVERY = 200;

/** Few carries at a time are through quickly; many at a time would keep the database and this process from those who type. */
const carries = new Turns(2);

/** Whatever is applied stands in the log already: Hocuspocus has nothing to store. */
const FROM_LOG = { source: "local", skipStoreHooks: true } as const;

/**
 * One article that people have open here: its shared text, and which part of the log that text holds. Rows enter it in
 * any order (several people, several servers); `seq` is the number up to which none is missing.
 */
export class LiveArticle {
  readonly article: ArticleOfText;
  readonly document: Document;
  readonly queue: AppendQueue;
  readonly size: ArticleSize;
  seq = 0;
  #snapshotSeq = 0;
  /** Up to where pages have been told that ranges are carried. */
  #toldSeq = 0;
  readonly #beyond = new Set<number>();
  #wanted = 0;
  readonly #jobs: { head: SteadyJob; carry: SteadyJob; fetch: SteadyJob; snapshot: SteadyJob };

  constructor(article: ArticleOfText, document: Document, out: { writer: LogWriter; sayer: Sayer; limits: Limits }) {
    this.article = article;
    this.document = asWritten(document);
    this.size = new ArticleSize(document, out.limits);
    this.queue = new AppendQueue(out.writer, article, (seq) => out.sayer.wrote(article, seq));
    const failed = (what: string) => (error: unknown): void => log().warn({ article: article.id, what, error: message(error) }, "will be tried again");
    this.#jobs = {
      head: new SteadyJob(() => this.#sayHead(), { quiet: 250, most: 500, lead: 500, retry: [100, 100] }, failed("head")),
      carry: new SteadyJob(() => this.#carry(), { quiet: 300, most: 2_000, rest: 3, retry: [500, 15_000] }, failed("carry")),
      fetch: new SteadyJob(() => this.#fetch(), { quiet: 20, most: 20, retry: [200, 5_000] }, failed("fetch")),
      snapshot: new SteadyJob(() => this.#snapshot(), { quiet: 2_000, most: 10_000, retry: [2_000, 60_000] }, failed("snapshot")),
    };
  }

  /** Reads the article's text into the document; throws when there is none. */
  async load(): Promise<void> {
    const text = await loadText(this.article);
    if (!text) throw new Error(`Article ${this.article.id} has no text to open.`);
    this.document.transact(() => {
      for (const update of text.updates) applyLogged(this.document, update, FROM_LOG);
    }, FROM_LOG);
    // What was just read is on its way to everybody here, and that is nobody yet: whoever opened the article would get it twice.
    this.document.flush();
    this.seq = text.seq;
    this.#snapshotSeq = text.snapshotSeq;
    // Whoever opens the article now reads its claims as they have been carried to here.
    this.#toldSeq = text.seq;
    if (text.seq - text.snapshotSeq >= SNAPSHOT_EVERY) this.#jobs.snapshot.call();
    this.#jobs.carry.call();
    if (this.#wanted > this.seq) this.#jobs.fetch.call();
  }

  /** Applies an update that stands in the log as `seq`, whoever brought it. */
  apply(seq: number, update: Uint8Array): void {
    applyLogged(this.document, update, FROM_LOG);
    this.#took(seq);
    this.#jobs.carry.call();
    this.#jobs.head.call();
    if (this.#beyond.size > 0) this.#jobs.fetch.call();
    if (this.seq - this.#snapshotSeq >= SNAPSHOT_EVERY) this.#jobs.snapshot.call();
  }

  /** The log holds updates up to `seq` that this server did not write: fetches what is missing. */
  heard(seq: number): void {
    this.#wanted = Math.max(this.#wanted, seq);
    if (this.#wanted > this.seq) this.#jobs.fetch.call();
  }

  /** Fetches and applies what the log has and this text has not. */
  async catchUp(): Promise<void> {
    for (const row of await readTextAfter(this.article, this.seq)) {
      if (row.seq > this.seq && !this.#beyond.has(row.seq)) this.apply(row.seq, row.update);
    }
  }

  /** What was missing a moment ago may have come by itself: the answers to one statement arrive one after another. */
  async #fetch(): Promise<void> {
    if (this.#beyond.size > 0 || this.#wanted > this.seq) await this.catchUp();
  }

  /** Sends a message to everybody who has the article open. */
  tell(message: ServerMessage): void {
    this.document.broadcastStateless(JSON.stringify(message));
  }

  /** Tells one page, which has just been brought up to date, what it holds. */
  sayHeadTo(guest: Guest): void {
    if (this.#beyond.size > 0) { this.#jobs.head.call(); return; }
    this.document.flush();
    guest.tell({ type: "head", seq: this.seq });
  }

  /** True while an update is on its way into the log. */
  get storing(): boolean {
    return this.queue.busy;
  }

  /** Finishes what is due, for unloading and shutdown; false when something is left. */
  async settle(): Promise<boolean> {
    if (this.seq > this.#snapshotSeq) this.#jobs.snapshot.call();
    const [carried] = await Promise.all([this.#jobs.carry.finish(), this.#jobs.snapshot.finish()]);
    return carried && !this.storing;
  }

  /** Stops every timer. */
  end(): void {
    for (const job of Object.values(this.#jobs)) job.end();
  }

  #took(seq: number): void {
    if (seq > this.seq) this.#beyond.add(seq);
    while (this.#beyond.delete(this.seq + 1)) this.seq += 1;
  }

  /** Tells everybody what their copy holds, when nothing is missing in it: sent after the updates on the same line. */
  #sayHead(): Promise<void> {
    if (this.#beyond.size === 0) {
      this.document.flush();
      this.tell({ type: "head", seq: this.seq });
    }
    return Promise.resolve();
  }

  async #carry(): Promise<void> {
    const carried = await carries.take(() => inNewsroom(this.article.newsroomId, (tx) => carryAhead(tx, this.article.id)));
    // Also when it was a command or another server that carried: nobody else tells the pages here.
    if (!carried || carried.seq <= this.#toldSeq) return;
    this.#toldSeq = carried.seq;
    this.tell({ type: "changed", kind: "text", seq: carried.seq });
  }

  async #snapshot(): Promise<void> {
    // With a gap the state would hold more than its number says.
    if (this.#beyond.size > 0) return;
    const seq = this.seq;
    await keepSnapshot(this.article, seq, Y.encodeStateAsUpdate(this.document));
    this.#snapshotSeq = Math.max(this.#snapshotSeq, seq);
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}

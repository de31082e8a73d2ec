import type { Pool } from "pg";
import { CHANNEL, type Announcement } from "@/lib/audit/announcement";
import { log } from "@/lib/foundation/server/log";

/** Nobody waits for the disk: a lost announcement is made good by looking again. */
const SAY = "select set_config('synchronous_commit', 'off', true), pg_notify($1, payload) from unnest($2::text[]) payload";
/** How long announcements gather, in milliseconds. */
const GATHER = 50;

/**
 * Tells other servers about rows that this one wrote, many articles in one statement. Not in the writing transaction:
 * a commit that notifies waits for every other such commit. What is lost with this process is found by the others when
 * they look again.
 */
export class Sayer {
  readonly #pool: Pool;
  readonly #latest = new Map<string, Announcement>();
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Announces that the article's log has reached `seq`. */
  wrote(article: { id: string; newsroomId: string }, seq: number): void {
    this.#latest.set(article.id, { newsroomId: article.newsroomId, articleId: article.id, kind: "text", seq });
    this.#timer ??= setTimeout(() => void this.#say(), GATHER);
  }

  /** Says nothing any more. */
  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #say(): Promise<void> {
    const payloads = [...this.#latest.values()].map((each) => JSON.stringify(each));
    this.#latest.clear();
    this.#timer = null;
    try {
      await this.#pool.query(SAY, [CHANNEL, payloads]);
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : "unknown" }, "other servers were not told");
    }
  }
}

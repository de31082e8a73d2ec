import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Stop, Ticket } from "@/components/article-editor/line-state";
import { buildNewsroom } from "@/lib/articles/server/testing/build-newsroom";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import { readActor } from "@/lib/auth/server/read-actor";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { closeDatabase } from "@/lib/foundation/server/database";
import { ownerUrl, recallAccess } from "@/lib/processes/database/cluster-access";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/processes/database/embedded-postgres";
import { appUrlFor } from "@/lib/processes/database/roles";
import { type Product, startProduct } from "../support/product";

/** Where somebody writes: the person and the article, for every tab that is opened there. */
export type Seat = { readonly personId: PersonId; readonly article: ArticleOfText };

/** Pages are not asked for here, so they are not built: the processes, the doors and the database are those of `npm start`. */
const ROLES = "--role=collab,worker";

/** The product with its embedded PostgreSQL in a data folder of its own, and the ways in which both die. */
export class Desk {
  readonly #folder = mkdtempSync(join(tmpdir(), "tickmark-crash-"));
  readonly #secret = randomBytes(48).toString("base64url");
  #product: Product | null = null;
  #own: EmbeddedPostgres | null = null;
  #newsroomId = "" as NewsroomId;

  get origin(): string {
    return this.product.origin;
  }

  get product(): Product {
    if (this.#product === null) throw new Error("The server has not been started.");
    return this.#product;
  }

  /** Starts it, at the address of last time, and resolves when its door answers. */
  async start(): Promise<void> {
    const env: Record<string, string> = { TICKMARK_DEMO: "0", AUTH_SECRET: this.#secret, DATA_DIR: this.#folder, LOG_LEVEL: "fatal" };
    // A database that somebody else runs; the product keeps its own files elsewhere then.
    if (this.#own) Object.assign(env, { DATABASE_URL: this.#own.url, DATA_DIR: join(this.#folder, "beside") });
    const { port } = new URL(this.#product?.origin ?? "http://unset");
    this.#product = await startProduct({ env, args: [ROLES], ...(port !== "" && { port: Number(port) }) });
    const access = recallAccess(this.#folder);
    if (access === null) throw new Error("The product has no database.");
    Object.assign(process.env, { APP_DATABASE_URL: appUrlFor(ownerUrl(access), this.#secret), AUTH_SECRET: this.#secret, LOG_LEVEL: "silent" });
  }

  /** Seats people at articles of some paragraphs each, by turns. */
  async seat(people: number, articles: number): Promise<Seat[]> {
    const newsroom = await buildNewsroom();
    this.#newsroomId = newsroom.id;
    const persons = await Promise.all(Array.from({ length: people }, () => newsroom.person("reporter")));
    const paragraphs = Array.from({ length: 12 }, (_, at) => `Paragraph ${at + 1} stands here and waits for its words.`);
    const made: ArticleOfText[] = [];
    for (let nth = 0; nth < articles; nth += 1) {
      const by = persons[0];
      if (by) made.push({ id: await newsroom.article(by, ...paragraphs), newsroomId: newsroom.id });
    }
    return persons.flatMap((personId, at) => made.slice(at % articles, (at % articles) + 1).map((article) => ({ personId, article })));
  }

  /** A ticket as the API would hand it out; rejects while the database is away, as the API does. */
  async ticket({ personId, article }: Seat): Promise<Ticket | { stop: Stop }> {
    const actor = await readActor(personId, this.#newsroomId);
    const issued = actor && (await issueCollabTicket(actor, article.id));
    return issued?.ok ? issued.value : { stop: "forbidden" };
  }

  killServer(): Promise<void> {
    return this.product.kill();
  }

  /** Kills the postmaster; its children see that and end. The product starts the embedded one again by itself. */
  killDatabase(): void {
    process.kill(Number(readFileSync(join(this.#folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  }

  /** Resolves when the database answers a question of the application's role. */
  async untilDatabaseAnswers(): Promise<void> {
    for (;;) {
      if (await answers(process.env["APP_DATABASE_URL"] ?? "")) return;
      await new Promise((wait) => setTimeout(wait, 25));
    }
  }

  /** Goes on with a PostgreSQL on the same data that the product does not look after, and that can therefore stay away. */
  async moveDatabaseOut(): Promise<void> {
    const code = await this.product.stop();
    if (code !== 0) throw new Error(`The server ended with ${String(code)}:\n${this.product.words()}`);
    this.#own = await startEmbeddedPostgres({ dataDir: this.#folder });
    await this.start();
  }

  async takeDatabaseAway(): Promise<void> {
    await this.#own?.kill9();
  }

  async bringDatabaseBack(): Promise<void> {
    const { port } = this.#own ?? {};
    this.#own = await startEmbeddedPostgres({ dataDir: this.#folder, ...(port !== undefined && { port }) });
  }

  /** Ends everything; answers the server's exit code. */
  async stop(): Promise<number | null> {
    const code = (await this.#product?.stop()) ?? null;
    await closeDatabase().catch(() => undefined);
    await this.#own?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    return code;
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 1_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

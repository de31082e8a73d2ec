import { setImmediate as turn } from "node:timers/promises";
import { Hocuspocus } from "@hocuspocus/server";
import { Client } from "pg";
import type { RawData, WebSocket } from "ws";
import { Guest, type GuestContext } from "@/lib/collab/server/guest";
import { Guests, LIMITS } from "@/lib/collab/server/guests";
import { collabHooks } from "@/lib/collab/server/hooks";
import type { LiveArticle } from "@/lib/collab/server/live-article";
import { Sayer } from "@/lib/collab/server/sayer";
import { LimitedSocket } from "@/lib/collab/server/socket";
import { pool } from "@/lib/foundation/server/database";
import { env } from "@/lib/foundation/server/env";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import { FrailPool, type Mishap } from "./frail-pool";
import type { Line } from "./line";
import type { Ground, Served } from "./served";

/** Keeps what a living server has open. Nothing in it is done by the clock: the history says when. */
class Lives extends Map<string, LiveArticle> {
  override set(room: string, live: LiveArticle): this {
    live.end();
    return super.set(room, live);
  }
}

/**
 * The server half of shared editing with its real hooks, guards, queue and database, on virtual lines. `die` drops its
 * memory: from then on it sends nothing, stores nothing, and everybody's line is cut.
 */
export class Server implements Served {
  readonly #guests = new Guests(LIMITS);
  readonly #lives = new Lives();
  readonly #lines = new Set<Line>();
  readonly #pool: FrailPool;
  readonly #sayer: Sayer;
  readonly #hocuspocus: Hocuspocus<GuestContext>;
  readonly #died: Promise<void>;
  #tellDeath: () => void = () => undefined;

  constructor() {
    this.#died = new Promise((tell) => (this.#tellDeath = tell));
    this.#pool = new FrailPool(env().APP_DATABASE_URL ?? "", () => this.die());
    this.#sayer = new Sayer(this.#pool);
    this.#hocuspocus = new Hocuspocus<GuestContext>({ quiet: true, timeout: 600_000, debounce: 1_000, maxDebounce: 4_000, ...collabHooks(this.#guests, this.#lives, { pool: this.#pool, sayer: this.#sayer }) });
  }

  get dead(): boolean {
    return this.#pool.dead;
  }

  arm(mishap: Mishap): void {
    this.#pool.next = mishap;
  }

  /** Takes a line as the door does (lib/collab/server/collab-server.ts). */
  welcome(line: Line): void {
    const guest = new Guest(new LimitedSocket(line as unknown as WebSocket));
    this.#guests.add(guest);
    this.#lines.add(line);
    const request = new Request(`http://localhost/collab?schema=${SCHEMA_VERSION}`);
    const connection = this.#hocuspocus.handleConnection(guest.socket, request, { guest });
    line.on("message", (data: RawData, isBinary: boolean) => {
      for (const frame of this.dead ? [] : guest.socket.admit(data, isBinary)) connection.handleMessage(frame);
    });
    line.on("close", (code: number, reason: Buffer) => {
      this.#lines.delete(line);
      if (this.dead) return;
      guest.socket.closed = true;
      this.#guests.remove(guest);
      connection.handleClose({ code, reason: reason.toString() });
    });
  }

  async settle(): Promise<void> {
    const all = [...this.#guests].flatMap((guest) => guest.connection?.waitForPendingMessages() ?? []);
    await Promise.race([Promise.all(all), this.#died]);
    // Broadcasts gather until the end of the turn.
    await turn();
    await turn();
    // An article that the last person left is put away.
    await Promise.race([Promise.all(this.#hocuspocus.unloadingDocuments.values()), this.#died]);
    for (const line of this.#lines) line.seal();
  }

  /** Fetches what other servers wrote, or what was written and never answered. */
  async catchUp(snapshot: boolean): Promise<void> {
    for (const live of this.#lives.values()) await Promise.race([snapshot ? live.settle() : live.catchUp(), this.#died]).catch(() => undefined);
  }

  /** Every connection of the application to the database ends. */
  async cutDatabase(): Promise<void> {
    const client = new Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
    await client.end();
    // Until everybody has heard of it: who asks earlier or later would make two tellings of one seed differ.
    while (pool().totalCount > 0 || (this.#pool.totalCount > 0 && !this.dead)) await turn();
  }

  die(): void {
    if (this.dead) return;
    this.#pool.dead = true;
    this.#lives.clear();
    this.#sayer.end();
    for (const line of [...this.#lines]) line.close(1006, "killed");
    forgetTexts();
    this.#tellDeath();
    void this.#pool.end().catch(() => undefined);
  }
}

/** Servers of this process, on a virtual network. */
export const VIRTUAL_GROUND: Ground = { deadliness: 1, serve: () => Promise.resolve(new Server()) };

/** The process's copies of texts are memory too. */
function forgetTexts(): void {
  (globalThis as { tickmarkReplicas?: Map<string, unknown> }).tickmarkReplicas?.clear();
}

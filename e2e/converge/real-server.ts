import { setImmediate as turn, setTimeout as pass } from "node:timers/promises";
import { WebSocket } from "ws";
import { collabUrl } from "@/lib/collab/protocol";
import { pool } from "@/lib/foundation/server/database";
import type { Desk } from "../crash/desk";
import type { Mishap } from "./frail-pool";
import type { Line } from "./line";
import type { Ground, Served } from "./served";

/** A server that answers nothing for so long hangs, and its lines are cut; broadcasts come so long after an answer. Milliseconds. */
const HANGS = 10_000;
const BROADCASTS = 20;

/**
 * The product itself, as a process on a real PostgreSQL; dying is a kill −9 of the one or the other. What the clock does
 * here a seed cannot repeat: a history that fails on it is told again, and may hold.
 */
export class RealServer implements Served {
  readonly #desk: Desk;
  readonly #lines = new Map<Line, WebSocket>();
  #mishap: Mishap | null = null;
  #kill: Promise<void> | null = null;
  #outage: Promise<void> | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get dead(): boolean {
    return this.#kill !== null;
  }

  arm(mishap: Mishap): void {
    this.#mishap = mishap;
  }

  welcome(line: Line): void {
    const socket = new WebSocket(collabUrl(this.#desk.origin), { origin: this.#desk.origin });
    const open = new Promise<void>((opened) => socket.once("open", opened));
    this.#lines.set(line, socket);
    socket.on("message", (data: Buffer) => line.send(data));
    socket.on("error", () => undefined);
    socket.on("close", (code, reason) => line.close(code, reason.toString() || "lost"));
    line.on("message", (frame: Buffer) => {
      void open.then(() => socket.send(frame));
      if (line.awaits > 0) this.#strike();
    });
    line.on("close", () => {
      this.#lines.delete(line);
      socket.terminate();
    });
  }

  async settle(): Promise<void> {
    const until = Date.now() + HANGS;
    while (!this.dead && Date.now() < until && [...this.#lines.keys()].some((line) => line.awaits > 0)) await pass(1);
    for (const line of [...this.#lines.keys()]) if (line.awaits > 0) line.close(1006, "hangs");
    await this.#outage;
    if (!this.dead) await pass(BROADCASTS);
    for (const line of this.#lines.keys()) line.seal();
  }

  /** It goes by its own clock. */
  catchUp(): Promise<void> {
    return Promise.resolve();
  }

  cutDatabase(): Promise<void> {
    this.#outage = this.#killDatabase();
    return this.#outage;
  }

  die(): void {
    this.#kill ??= this.#desk.killServer();
    for (const line of [...this.#lines.keys()]) line.close(1006, "killed");
  }

  /** Resolves when it is gone. */
  async gone(): Promise<void> {
    this.die();
    await this.#outage;
    await this.#kill;
  }

  /** Some time while the update is on its way into the log, or just after. */
  #strike(): void {
    const mishap = this.#mishap;
    this.#mishap = null;
    if (mishap === null) return;
    const soon = mishap.endsWith("before") ? turn() : pass(4);
    if (mishap.startsWith("dies")) void soon.then(() => this.die());
    else this.#outage = soon.then(() => this.#killDatabase());
  }

  async #killDatabase(): Promise<void> {
    this.#desk.killDatabase();
    await pass(BROADCASTS);
    await this.#desk.untilDatabaseAnswers();
    // What is left of the old connections would fail whoever asks next.
    while (pool().idleCount > 0 && (await pool().query("select 1").then(() => false, () => true))) await turn();
  }
}

/** The product, started anew each time that it is asked for; `desk` has been started. */
export function realGround(desk: Desk): Ground & { end(): Promise<void> } {
  let last: RealServer | null = null;
  return {
    deadliness: 0.35,
    async serve() {
      if (last) {
        await last.gone();
        await desk.start();
      }
      last = new RealServer(desk);
      return last;
    },
    async end() {
      await last?.gone();
    },
  };
}

import { Client } from "pg";
import { announcement, CHANNEL, type Announcement } from "@/lib/audit/announcement";
import { log } from "@/lib/foundation/server/log";

/** Waits between attempts to listen again, in milliseconds. */
const AGAIN = [100, 250, 500, 1_000, 2_000] as const;

/**
 * Hears what other processes (and our own commands) announce, on a connection of its own that comes back by itself.
 * What was announced while it was away is lost, so `missed` is called each time that it begins to listen.
 */
export class Listener {
  readonly #url: string;
  readonly #heard: (what: Announcement) => void;
  readonly #missed: () => void;
  #client: Client | null = null;
  #attempts = 0;
  #timer: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(url: string, on: { heard: (what: Announcement) => void; missed: () => void }) {
    this.#url = url;
    this.#heard = on.heard;
    this.#missed = on.missed;
    void this.#listen();
  }

  /** Stops listening. */
  async end(): Promise<void> {
    this.#ended = true;
    if (this.#timer) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    let gone = false;
    const again = (): void => {
      if (gone) return;
      gone = true;
      this.#again(client);
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", ({ payload }) => this.#read(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (this.#ended) { await client.end(); return; }
      this.#client = client;
      this.#attempts = 0;
      this.#missed();
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : "unknown" }, "the listener could not connect");
      again();
    }
  }

  #again(client: Client): void {
    this.#client = null;
    client.end().catch(() => undefined);
    if (this.#ended) return;
    const wait = AGAIN[Math.min(this.#attempts, AGAIN.length - 1)];
    this.#attempts += 1;
    this.#timer = setTimeout(() => void this.#listen(), wait);
  }

  #read(payload: string | undefined): void {
    try {
      this.#heard(announcement.parse(JSON.parse(payload ?? "")));
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : "unknown" }, "an announcement could not be read");
    }
  }
}

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus } from "@hocuspocus/server";
import { Pool } from "pg";
import { WebSocketServer, type WebSocket } from "ws";
import { ownOrigin } from "@/lib/auth/server/own-origin";
import { env } from "@/lib/foundation/server/env";
import { log } from "@/lib/foundation/server/log";
import { COLLAB_PATH, MAX_FRAME_BYTES } from "../protocol";
import { followAnnouncements } from "./follow-announcements";
import { Guest, type GuestContext } from "./guest";
import { Guests, LIMITS, type Limits } from "./guests";
import { collabHooks } from "./hooks";
import type { LiveArticle } from "./live-article";
import { closeLives } from "./close-lives";
import { Sayer } from "./sayer";
import { LimitedSocket, PING_EVERY } from "./socket";

/** How many fragments a message may come in; a browser sends one. */
const MOST_FRAGMENTS = 64;
/** Hocuspocus's own limit, a day: our pings see sooner who is gone, and it does not see presence. */
const IDLE = 86_400_000;
/** How long connections to the database may take to close, in milliseconds. */
const CLOSED_WITHIN = 500;
/** Rights are looked at again this often, announced or not. */
const REVIEW_EVERY = 30_000;

export type CollabOptions = {
  /** Whether a page of this origin may connect: by default the origin under which the request itself came in. Others are 403. */
  allowsOrigin?: (origin: string | undefined, headers: Headers) => boolean;
  limits?: Partial<Limits>;
};

/** What shutdown found: whether everything that pages were told is saved is in the database, and otherwise of which articles something is not. */
export type CollabShutdown = { durable: boolean; articles: string[] };

export type Collab = {
  /** Takes a websocket request for COLLAB_PATH; answers any other path with 404 and foreign origins with 403. Never throws. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Stops taking updates, waits for what is on its way into the log, sends everybody away with "restart". Within 5 s. */
  shutdown(): Promise<CollabShutdown>;
  /** For health: articles open here and connections to them. */
  readonly load: { articles: number; connections: number };
};

/**
 * The server half of shared editing. Every update is in PostgreSQL before it is applied and acknowledged; what a page
 * sends is looked at before anything else; who may do what is asked of the database, not of the page.
 * One a process: it holds the open articles' texts.
 */
export function createCollab(options: CollabOptions = {}): Collab {
  const allowsOrigin = options.allowsOrigin ?? isOwnOrigin;
  const guests = new Guests({ ...LIMITS, ...options.limits });
  const lives = new Map<string, LiveArticle>();
  // Typing has connections of its own: a slow screen elsewhere must not make it wait. A refused connection fails at once;
  // the long patience is for a busy database, which a crowd that reconnects would make busier.
  const pool = new Pool({ connectionString: env().APP_DATABASE_URL, max: 12, connectionTimeoutMillis: 15_000, query_timeout: 15_000, keepAlive: true });
  pool.on("error", (error) => log().warn({ error: error.message }, "a connection of the shared texts was lost"));
  const sayer = new Sayer(pool);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES + 64 * 1024, maxFragments: MOST_FRAGMENTS, perMessageDeflate: false, clientTracking: false });
  const hocuspocus = new Hocuspocus<GuestContext>({ quiet: true, timeout: IDLE, debounce: 1_000, maxDebounce: 4_000, ...collabHooks(guests, lives, { pool, sayer }) });
  const announcements = followAnnouncements(guests, lives, REVIEW_EVERY);
  const pings = setInterval(() => pingAll(guests), PING_EVERY);
  pings.unref();
  let closing = false;

  const welcome = (ws: WebSocket, request: IncomingMessage, line: Duplex): void => {
    const guest = new Guest(new LimitedSocket(ws, line));
    guests.add(guest);
    const deadline = setTimeout(() => { if (guest.identity === null) guest.socket.close(4401, "ticket"); }, guests.limits.ticketWithin);
    const connection = hocuspocus.handleConnection(guest.socket, asRequest(request), { guest });
    ws.on("message", (data, isBinary) => {
      // Not applied and not acknowledged: the page sends it again when it is back.
      for (const frame of closing ? [] : guest.socket.admit(data, isBinary)) connection.handleMessage(frame);
    });
    ws.on("close", (code, reason) => {
      clearTimeout(deadline);
      guest.socket.closed = true;
      guests.remove(guest);
      connection.handleClose({ code, reason: reason.toString() });
    });
    // A frame that the websocket library refuses; it closes the socket itself.
    ws.on("error", () => undefined);
  };

  return {
    handleUpgrade(request, socket, head) {
      socket.on("error", () => socket.destroy());
      const url = URL.parse(request.url ?? "", "http://localhost");
      if (url?.pathname !== COLLAB_PATH) { refuseUpgrade(socket, "404 Not Found"); return; }
      if (!allowsOrigin(request.headers.origin, headersOf(request))) { refuseUpgrade(socket, "403 Forbidden"); return; }
      if (closing || !guests.hasRoom()) { refuseUpgrade(socket, "503 Service Unavailable"); return; }
      sockets.handleUpgrade(request, socket, head, (ws) => welcome(ws, request, socket));
    },
    async shutdown() {
      closing = true;
      clearInterval(pings);
      // Beside each other: a database that hangs must not keep us from telling whose words it did not take.
      const [left] = await Promise.all([closeLives(guests, lives), soon(announcements.end())]);
      sayer.end();
      await soon(pool.end());
      return { durable: left.length === 0, articles: left };
    },
    get load() {
      return { articles: lives.size, connections: hocuspocus.getConnectionsCount() };
    },
  };
}

/** Waits for what ends connections, but not for a database that does not answer. */
async function soon(ending: Promise<unknown>): Promise<void> {
  await Promise.race([ending.catch(() => undefined), new Promise((done) => setTimeout(done, CLOSED_WITHIN).unref())]);
}

function pingAll(guests: Guests): void {
  for (const guest of guests) guest.socket.ping();
}

function isOwnOrigin(origin: string | undefined, headers: Headers): boolean {
  return origin !== undefined && origin === ownOrigin(headers);
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  return headers;
}

/** The handshake without its headers: nothing behind this point needs cookies. */
function asRequest(request: IncomingMessage): Request {
  return new Request(new URL(request.url ?? "/", "http://localhost"));
}

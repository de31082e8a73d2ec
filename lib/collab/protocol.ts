import { SCHEMA_VERSION } from "@/lib/text/schema";

/**
 * What browser and server say to each other about one article's shared text, beside the Yjs frames of Hocuspocus.
 *
 * 1. `POST /api/v1/articles/:id/collab-ticket` → `{ ticket, mode, reason? }`. A ticket opens one connection, within
 *    60 s. Ask for a new one before every (re)connect; a request that fails is tried again by the page, never thrown
 *    into the provider, which would stop for ever.
 * 2. `new HocuspocusProvider({ url: collabUrl(location.origin), name: roomOf(articleId), token: () => ticket, document })`.
 * 3. *Saved* is `provider.unsyncedChanges === 0`: the server acknowledges an update only once it is in the database.
 */
export const COLLAB_PATH = "/collab";

/** The websocket address for a page's origin. It names the schema this build was made with: an older one is refused. */
export function collabUrl(origin: string): string {
  return `${origin.replace(/^http/, "ws")}${COLLAB_PATH}?schema=${SCHEMA_VERSION}`;
}

/** The only form of a Yjs document name. */
export function roomOf(articleId: string): string {
  return `article.${articleId}`;
}

/** The article of a document name, null for anything else. */
export function articleOf(room: string): string | null {
  return /^article\.([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/.exec(room)?.[1] ?? null;
}

/**
 * `reason` of the provider's `authenticationFailed`. The socket is still open then: disconnect it, and connect again
 * with a new ticket for `ticket`, `full` and `unavailable` (after a pause); show `reload` and `forbidden` and stop.
 */
export const AUTH_REASONS = [
  "reload", // this build of the editor is older than the server
  "ticket", // unknown, used, too old or for another article
  "forbidden", // no longer a member, or signed out
  "full", // too many connections to the article or by this person
  "unavailable", // the database does not answer
] as const;
export type AuthReason = (typeof AUTH_REASONS)[number];

/** What a closed connection asks of the page. `again`: connect again with a new ticket; unsent words are sent again. */
export type ClosePlan = "again" | "show-unsent" | "stop";

/** Codes and reasons with which the server closes a socket; the provider's `close` event carries both. */
export const CLOSE = {
  /** The database did not take an update. It was not acknowledged; nothing is lost while the page stays open. */
  store: { code: 4503, reason: "store", plan: "again" },
  /** The update builds on something the server has not seen; a new sync brings both together. */
  behind: { code: 4409, reason: "behind", plan: "again" },
  /** The server ends, probably to start again. */
  restart: { code: 4512, reason: "restart", plan: "again" },
  /** The page read too slowly. */
  slow: { code: 4408, reason: "slow", plan: "again" },
  /** A right was lost or the session ended: the next ticket says what is allowed now, or is refused. */
  rights: { code: 4403, reason: "rights", plan: "again" },
  /** The update is damaged, uses somebody else's client id or names something that the schema does not know. Sending it again will not help. */
  invalid: { code: 4400, reason: "invalid", plan: "show-unsent" },
  /** Larger than any legal paste. */
  "too-large": { code: 4413, reason: "too-large", plan: "show-unsent" },
  /** Too many messages, or client ids, for one connection. */
  "too-many": { code: 4429, reason: "too-many", plan: "show-unsent" },
} as const satisfies Record<string, { code: number; reason: string; plan: ClosePlan }>;
export type CloseReason = keyof typeof CLOSE;

/** A websocket that receives a frame above its limit closes with this code, and without a word. */
const MESSAGE_TOO_BIG = 1009;

/** Why the server closed a socket; null for anything else, such as a lost line. */
export function closeReason({ code, reason }: { code: number; reason: string }): CloseReason | null {
  if (code === MESSAGE_TOO_BIG) return "too-large";
  return Object.hasOwn(CLOSE, reason) ? (reason as CloseReason) : null;
}

/** What to do after a `close` event; anything unknown (a lost line) asks for a new connection. */
export function planAfter(reason: CloseReason | null): ClosePlan {
  return reason === null ? "again" : CLOSE[reason].plan;
}

/** Why a person may not change the text now; null = may. */
export const READ_REASONS = [
  "frozen", // published or corrected: a Correction opens the next version
  "signed-off", // only an editor may change it
  "archived",
  "role", // neither reporter nor editor
] as const;
export type ReadReason = (typeof READ_REASONS)[number];

/** Everything that the server sends as a stateless message. Clients send none: theirs are ignored and counted. */
export type ServerMessage =
  /**
   * Your copy now holds exactly the log up to `seq` (and your own unsent edits). Comes once after the first sync and
   * after every change, at most ten times a second. Ranges that the API answers for `version === seq` fit this copy.
   */
  | { type: "head"; seq: number }
  /**
   * Something was committed: read it again. `text`: occurrences have been carried to `seq`, and `/places?after=` says
   * which of them moved (those whose words changed are told of as claims); `claims`: claims or what belongs to them, those
   * of `claimIds` alone when it names them; `article`: details, state, sign-off or the tray.
   */
  | { type: "changed"; kind: "text" | "claims" | "article"; seq: number | null; claimIds?: string[] }
  /** Whether this connection may write from now on. `reason` is null when it may. */
  | { type: "mode"; mode: "write" | "read"; reason: ReadReason | null }
  /** Words that this tab sent were not taken and never will be: keep them for the person as a diff to copy or propose. */
  | { type: "refused"; reason: ReadReason };

/** A stateless message's payload as the server's message, null when it is none. */
export function readServerMessage(payload: string): ServerMessage | null {
  try {
    const message: unknown = JSON.parse(payload);
    if (typeof message !== "object" || message === null || !("type" in message)) return null;
    return KNOWN.has(message.type) ? (message as ServerMessage) : null;
  } catch {
    return null;
  }
}

const KNOWN = new Set<unknown>(["head", "changed", "mode", "refused"] satisfies ServerMessage["type"][]);

/** What presence carries for each tab: `user` is stamped by the server whatever the client says; the rest is the caret's. */
export type Presence = { user: { id: string; name: string; colour: string }; cursor?: unknown };

/** Largest frame the server reads: above the largest legal paste (1 MB of text) with its formatting. */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024;

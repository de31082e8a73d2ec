import * as Y from "yjs";
import { log } from "@/lib/foundation/server/log";

/**
 * Applies a row of the log. Rows are looked at before they come to stand there; one that Yjs cannot take all the same is
 * left out, by every reader alike, and complained of: an article that opens without it is better than one that is closed
 * to everybody for good.
 */
export function applyLogged(doc: Y.Doc, update: Uint8Array, origin?: unknown): void {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch (error) {
    log().error({ bytes: update.length, error: error instanceof Error ? error.message : "unknown" }, "an update in the log could not be applied and was left out");
  }
}

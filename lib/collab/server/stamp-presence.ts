import type { Connection, Document } from "@hocuspocus/server";
import { caretOf } from "./caret";
import { personOf } from "./guest";
import type { Presence } from "../protocol";

type Stamp = Presence["user"];

/** Tabs of one connection: one, and for a moment two while it reconnects. */
const MOST_CLIENTS = 3;

/** A colour that a person keeps wherever they write, dark enough on paper and light enough on ink. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return `hsl(${sum} 62% 42%)`;
}

/**
 * Makes presence tell the truth, whatever the page said: `user` is the person who signed in, and of the rest only the
 * caret stays, if it is one. Drops states in the name of other people's tabs.
 */
export function stampPresence(states: Map<number, Record<string, unknown>>, document: Document, connection: Connection, user: Stamp): void {
  let kept = 0;
  for (const [client, state] of states) {
    if (kept >= MOST_CLIENTS || !takeOver(client, document, connection)) {
      states.delete(client);
      continue;
    }
    kept += 1;
    states.set(client, { user, cursor: caretOf(state["cursor"]) });
  }
}

/** Whether another person's open page writes, or stands, under this client: it is theirs from before their first letter on. */
export function isSomebodyElses(client: number, document: Document, connection: Connection): boolean {
  for (const [other, { clients }] of document.connections) {
    if (other !== connection && clients.has(client) && personOf(other) !== personOf(connection)) return true;
  }
  return false;
}

/** True when the client is free or this person's own; a reconnected tab takes it from its dead connection. */
function takeOver(client: number, document: Document, connection: Connection): boolean {
  if (isSomebodyElses(client, document, connection)) return false;
  for (const [other, { clients }] of document.connections) if (other !== connection) clients.delete(client);
  return true;
}

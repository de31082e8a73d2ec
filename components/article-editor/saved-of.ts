import type { ConnectionState } from "./line-state";

/** How this tab's words stand, in the one word that the screen shows. */
export type Saved = "opening" | "saved" | "saving" | "unsaved" | "offline";

/** Told from acknowledgements alone: *saved* means that the database has it. */
export function savedOf(line: ConnectionState): Saved {
  if (line.dirty) return line.late || (line.tried && !line.connected) ? "unsaved" : "saving";
  if (line.connected) return "saved";
  return line.tried ? "offline" : "opening";
}

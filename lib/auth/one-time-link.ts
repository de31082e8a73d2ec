/** An invitation, or a password to be chosen anew. */
export type LinkKind = "invite" | "reset";

/** How long a link holds, in days. */
export const LINK_DAYS = 7;

/** The page that takes a link. What follows the # never leaves the browser, so it reaches no log and no Referer. */
export function linkAddress(origin: string, token: string): string {
  return `${origin}/links#${token}`;
}

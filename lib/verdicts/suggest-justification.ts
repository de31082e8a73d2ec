import { firstCharacters } from "@/lib/anchoring/graphemes";

/** Code points of the excerpt that a justification made from it quotes. */
const QUOTED = 400;

/** What the tick says when the checker says nothing else: the passage that supports the claim, and where it stands. */
export function suggestJustification(source: string, { excerpt, locator }: { excerpt: string; locator: string | null }): string {
  const line = excerpt.replace(/\s+/gu, " ").trim();
  const first = firstCharacters(line, QUOTED);
  const quoted = first === line ? line : `${first.trimEnd()}…`;
  return `${source}${locator === null ? "" : ` (${locator})`}: “${quoted}”`;
}

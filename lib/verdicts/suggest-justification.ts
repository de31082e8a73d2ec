/** Code points of the excerpt that a justification made from it quotes. */
const QUOTED = 400;

/** What the tick says when the checker says nothing else: the passage that supports the claim, and where it stands. */
export function suggestJustification(source: string, { excerpt, locator }: { excerpt: string; locator: string | null }): string {
  const points = [...excerpt.replace(/\s+/gu, " ").trim()];
  const quoted = points.length <= QUOTED ? points.join("") : `${points.slice(0, QUOTED).join("").trimEnd()}…`;
  return `${source}${locator === null ? "" : ` (${locator})`}: “${quoted}”`;
}

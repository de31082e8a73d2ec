import type { ClaimView } from "@/lib/desk/views";

/**
 * These claims in place of their older selves, new ones at the end. Answers overtake each other on the way: one that is
 * older than what is here (its version is lower) changes nothing.
 */
export function withClaims<Answer extends { claims: readonly ClaimView[] }>(answer: Answer, claims: readonly ClaimView[]): Answer {
  const fresh = new Map(claims.map((claim) => [claim.id, claim]));
  const known = answer.claims.map((claim) => {
    const other = fresh.get(claim.id);
    fresh.delete(claim.id);
    return other && other.version >= claim.version ? other : claim;
  });
  return { ...answer, claims: [...known, ...fresh.values()] };
}

import type { ClaimView, PlaceView } from "@/lib/desk/views";

/**
 * The claims with these places where they stand in the text of `version`. Claims of which nothing moved stay the same objects.
 * What tells of no newer text than the claims are known for changes nothing: answers overtake each other on the way.
 */
export function withPlaces<Answer extends { version: number; claims: readonly ClaimView[] }>(answer: Answer, { version, places }: { version: number; places: readonly PlaceView[] }): Answer {
  if (version <= answer.version) return answer;
  const moved = new Map(places.map((place) => [place.id, place]));
  const claims = answer.claims.map((claim) =>
    claim.occurrences.some(({ id }) => moved.has(id)) ? { ...claim, occurrences: claim.occurrences.map((place) => ({ ...place, ...moved.get(place.id) })) } : claim,
  );
  return { ...answer, version, claims };
}

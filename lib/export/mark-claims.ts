import { codePointToUtf16 } from "@/lib/text/offsets";
import type { ArticleRecord } from "@/lib/sign-off/record";

/** A claim's place in UTF-16 indexes of the frozen text. */
export type Place = { start: number; end: number; claim: number };
/** A stretch of one block over which the same claims hold; `ends` are the claims whose place ends with it. */
export type Stretch = { from: number; to: number; claims: number[]; ends: number[] };

/** Every place of every signed claim, in text order. */
export function placesOf(record: ArticleRecord): Place[] {
  const { text } = record.version;
  return record.claims
    .flatMap((claim) =>
      claim.occurrences.map(({ start, end }) => ({
        start: codePointToUtf16(text, start) ?? 0,
        end: codePointToUtf16(text, end) ?? 0,
        claim: claim.number,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Cuts `[from, to)` wherever a claim begins or ends, so that overlapping and nested claims become a row of stretches:
 * HTML elements cannot overlap, stretches need not.
 */
export function stretches(places: readonly Place[], from: number, to: number): Stretch[] {
  const here = places.filter((place) => place.start < to && place.end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of here) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((edge, index) => {
    const next = edges[index + 1] ?? to;
    const covering = here.filter((place) => place.start < next && place.end > edge);
    return {
      from: edge,
      to: next,
      claims: covering.map((place) => place.claim),
      ends: covering.filter((place) => place.end === next).map((place) => place.claim),
    };
  });
}

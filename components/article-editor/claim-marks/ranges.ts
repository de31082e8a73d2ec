import type { DecorationSet } from "@tiptap/pm/view";

/** Positions in the present state of the article, `[from, to)`. */
export type ProseMirrorRange = { from: number; to: number };

/** What is written on every decoration of a claim. */
export type MarkSpec = { occurrenceId: string; claimId: string; part: "words" | "glyph"; lane: number; look: string };

export function isMarkSpec(spec: unknown): spec is MarkSpec {
  return typeof spec === "object" && spec !== null && "occurrenceId" in spec;
}

/** Where every painted occurrence stands now, over all blocks it touches. */
export function paintedRanges(set: DecorationSet): Map<string, ProseMirrorRange & Pick<MarkSpec, "lane" | "look">> {
  const ranges = new Map<string, ProseMirrorRange & Pick<MarkSpec, "lane" | "look">>();
  for (const piece of set.find()) {
    const spec: unknown = piece.spec;
    if (!isMarkSpec(spec) || spec.part !== "words") continue;
    const known = ranges.get(spec.occurrenceId);
    if (known) {
      known.from = Math.min(known.from, piece.from);
      known.to = Math.max(known.to, piece.to);
    } else ranges.set(spec.occurrenceId, { from: piece.from, to: piece.to, lane: spec.lane, look: spec.look });
  }
  return ranges;
}

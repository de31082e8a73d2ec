import type { EditorState } from "@tiptap/pm/state";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { claimsAt } from "@/components/article-editor/claim-marks/claim-marks";
import type { PlacedBlock } from "@/components/article-editor/claim-marks/text-index";
import type { ClaimView } from "@/lib/desk/views";
import { sentencesOf, type Sentence } from "@/lib/text/sentences";

/** The checker's pencil in the margin. */
export type Coverage = "signed" | "work" | "none" | "nothing" | "recheck";
export const COVERAGE_GLYPHS: Record<Coverage, string> = { signed: "✓", work: "●", none: "○", nothing: "–", recheck: "!" };

export type CoveredSentence = { from: number; to: number; words: string; coverage: Coverage; claimIds: string[] };

const known = new WeakMap<ProseMirrorNode, { language: string; sentences: Sentence[] }>();

function sentencesOfBlock(block: PlacedBlock, language: string): Sentence[] {
  const before = known.get(block.node);
  if (before?.language === language) return before.sentences;
  const sentences = sentencesOf(block.text, language);
  known.set(block.node, { language, sentences });
  return sentences;
}

/** The sentences of one block with what has been considered of each. */
export function coverageOf(state: EditorState, block: PlacedBlock, claims: ReadonlyMap<string, ClaimView>, language: string): CoveredSentence[] {
  return sentencesOfBlock(block, language).map(({ start, end }) => {
    const from = block.position + start;
    const to = block.position + end;
    const claimIds = claimsAt(state, from, to).filter((id) => claims.has(id));
    return { from, to, words: block.text.slice(start, end), claimIds, coverage: markOf(claimIds.flatMap((id) => claims.get(id) ?? [])) };
  });
}

/** The most pressing of what stands in a sentence decides. */
function markOf(claims: readonly ClaimView[]): Coverage {
  if (claims.length === 0) return "none";
  if (claims.some((claim) => claim.state === "needs_recheck" || claim.occurrences.some((place) => place.state === "changed"))) return "recheck";
  if (claims.some((claim) => claim.state !== "signed_off" && claim.state !== "dismissed")) return "work";
  return claims.some((claim) => claim.state === "signed_off") ? "signed" : "nothing";
}

import type { ClaimState } from "@/lib/claims/claim-state";

/** One occurrence of a claim as the editor paints it. Offsets are code points of the text that the server spoke about. */
export type ClaimMark = {
  occurrenceId: string;
  claimId: string;
  start: number;
  end: number;
  /** The words that stand there. */
  words: string;
  prefix: string;
  suffix: string;
  state: ClaimState;
  /** The words there are no longer the ones that were checked. */
  changed: boolean;
};

/** A mark and where it stands in the present state of the editor. */
export type PlacedMark = ClaimMark & { from: number; to: number; lane: number };

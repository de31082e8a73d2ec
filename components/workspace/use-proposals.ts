"use client";

import search from "approx-string-match";
import { useMemo } from "react";
import { placeBetween, type TextPlace } from "@/components/article-editor/text-place";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import type { OccurrenceView } from "@/lib/desk/views";
import { useDesk } from "./desk-context";

const MOST = 3;
/** Longer quotes are found by hand: searching them letter by letter would be felt. */
const LONGEST = 400;

/** The best match of letters may begin or end inside a word or a number; nobody means that. */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const isInside = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from > 0 && isInside(from)) from -= 1;
  while (to < text.length && isInside(to)) to += 1;
  return { start: from, end: to };
}

/** Places that look like lost words, for a person to choose from: only ever proposed, never taken ("4.1 %" looks like "6.9 %"). */
export function useProposals(place: OccurrenceView): TextPlace[] {
  const { editor } = useDesk();
  const article = editor?.state.doc;
  return useMemo(() => {
    if (!editor || !article || place.quote.length > LONGEST) return [];
    const index = textIndex(article);
    const found = search(index.text, place.quote, Math.min(24, Math.floor(place.quote.length / 4)));
    const best = [...found].sort((a, b) => a.errors - b.errors).slice(0, MOST * 4);
    const proposals: TextPlace[] = [];
    for (const { start, end } of best) {
      const words = wholeWords(index.text, start, end);
      const from = index.position(words.start);
      const to = index.position(words.end);
      const proposal = from === null || to === null ? null : placeBetween(editor.state, from, to);
      if (!proposal || proposals.some((other) => other.from < proposal.to && proposal.from < other.to)) continue;
      proposals.push(proposal);
      if (proposals.length === MOST) break;
    }
    return proposals;
  }, [editor, article, place.quote]);
}

"use client";

import { useEditorState } from "@tiptap/react";
import { useMemo } from "react";
import type { TextPlace } from "@/components/article-editor/text-place";
import { useSettled } from "@/components/intake/use-settled";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import { useDesk } from "./desk-context";
import { proposalsFor } from "./proposals-for";

/** The whole text is searched: not while somebody writes in it, in milliseconds. */
const STILL = 400;

/** Places that look like lost words, for a person to choose from: only ever proposed, never taken ("4.1 %" looks like "6.9 %"). */
export function useProposals(claim: ClaimView, lost: OccurrenceView): TextPlace[] {
  const { editor } = useDesk();
  const article = useEditorState({ editor, selector: ({ editor: now }) => now?.state.doc ?? null, equalityFn: Object.is });
  const still = useSettled(article, STILL);
  return useMemo(() => (editor && still ? proposalsFor(editor.state, claim, lost) : []), [editor, still, claim, lost]);
}

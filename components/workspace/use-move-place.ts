"use client";

import { useEditorState } from "@tiptap/react";
import { useTranslations } from "use-intl";
import type { ApiError } from "@/components/api/client";
import { placeBody, selectedPlace, type TextPlace } from "@/components/article-editor/text-place";
import type { ClaimView } from "@/lib/desk/views";
import { useDesk } from "./desk-context";
import { useClaimChange } from "./use-claim-change";

export type MovePlace = {
  /** Whether words are selected. */
  selected: boolean;
  busy: boolean;
  error: ApiError | null;
  /** Puts an occurrence on these words; without one the claim gets another place. */
  to: (place: TextPlace, occurrenceId: string | null) => Promise<boolean>;
  toSelection: (occurrenceId: string | null) => Promise<boolean>;
};

/** Moves a claim's edges, puts a lost one back, or gives it one more place. */
export function useMovePlace(claim: ClaimView, onRefused?: (error: ApiError) => void): MovePlace {
  const t = useTranslations("checking.move");
  const { articleId, editor, say } = useDesk();
  const change = useClaimChange(articleId, onRefused);
  const selected = useEditorState({ editor, selector: ({ editor: now }) => now !== null && !now.state.selection.empty }) ?? false;

  const to = async (place: TextPlace, occurrenceId: string | null): Promise<boolean> => {
    const body = { ...placeBody(place), claimVersion: claim.version };
    const done = await change.send(
      occurrenceId === null
        ? { path: `/claims/${claim.id}/occurrences`, body }
        : { method: "patch", path: `/claims/${claim.id}/occurrences/${occurrenceId}`, body },
    );
    if (done) say(t(occurrenceId === null ? "added" : "moved", { number: claim.number }), true);
    return done !== null;
  };
  const toSelection = async (occurrenceId: string | null): Promise<boolean> => {
    const place = editor ? selectedPlace(editor.state) : null;
    return place ? to(place, occurrenceId) : false;
  };
  return { selected, busy: change.busy, error: change.error, to, toSelection };
}

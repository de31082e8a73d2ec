"use client";

import type { Editor } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Highlighter, Minus, MoveHorizontal, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/desk/views";
import { useClaim, useDesk } from "./desk-context";
import styles from "./selection-bubble.module.css";
import { nearestPlace } from "./nearest-place";
import type { Commands } from "./use-commands";
import { useMovePlace } from "./use-move-place";

/** What can be done with selected words, at the words. */
export function SelectionBubble({ editor, commands }: { editor: Editor; commands: Commands }) {
  const t = useTranslations("checking.bubble");
  const { article, openId } = useDesk();
  const claim = useClaim(openId);
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: "top", offset: 8, flip: true, shift: { padding: 8 } }}
      // White space is nothing that can be tagged.
      shouldShow={({ state, from, to }) => article.may.tag === null && state.doc.textBetween(from, to, " ").trim() !== ""}
    >
      <div className={styles["bubble"]} role="toolbar" aria-label={t("label")}>
        <Button size="small" look="primary" icon={<Highlighter aria-hidden />} aria-keyshortcuts="c" onClick={commands.tag.run}>
          {t("tag")}
        </Button>
        <Button size="small" look="quiet" icon={<Minus aria-hidden />} aria-keyshortcuts="x" whyNot={article.may.judge} onClick={commands.nothing.run}>
          {t("nothing")}
        </Button>
        {claim && claim.may.edit === null && claim.state !== "withdrawn" ? <MoveButtons claim={claim} editor={editor} /> : null}
      </div>
    </BubbleMenu>
  );
}

/** The open claim's edges go to the selected words, or it gets one more place there. */
function MoveButtons({ claim, editor }: { claim: ClaimView; editor: Editor }) {
  const t = useTranslations("checking.bubble");
  const { say } = useDesk();
  const move = useMovePlace(claim, (error) => say(error.message, true));
  // Back to the words: the keyboard goes on from there.
  const go = (occurrenceId: string | null): void => void move.toSelection(occurrenceId).then(() => editor.view.focus());
  return (
    <>
      <Button size="small" look="quiet" busy={move.busy} icon={<MoveHorizontal aria-hidden />} onClick={() => go(nearestPlace(claim, editor))}>
        {t("move", { number: claim.number })}
      </Button>
      <Button size="small" look="quiet" busy={move.busy} icon={<Plus aria-hidden />} onClick={() => go(null)}>
        {t("add", { number: claim.number })}
      </Button>
    </>
  );
}

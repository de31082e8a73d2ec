"use client";

import { useTranslations } from "use-intl";
import { LinkDialog } from "@/components/article-editor/link-dialog";
import { selectedPlace, type TextPlace } from "@/components/article-editor/text-place";
import { AssignDialog } from "@/components/claims/assign-dialog";
import { NothingForm } from "@/components/claims/nothing-form";
import { OverlapPicker } from "@/components/claims/overlap-picker";
import { ReasonDialog } from "@/components/claims/reason-dialog";
import { TagForm } from "@/components/claims/tag-form";
import { GateDialog } from "@/components/sign-off/gate-dialog";
import { TickDialog } from "@/components/verdicts/tick-dialog";
import { useDesk } from "./desk-context";
import { NearWords } from "./near-words";

/** Whatever the screen asks about at this moment. */
export function Asked() {
  const t = useTranslations("checking");
  const { asking, ask, editor } = useDesk();
  const close = (): void => ask(null);
  /** These words are dealt with: where they are still selected, nothing more is offered at them, and the keyboard goes on behind them. */
  const settled = ({ quote }: TextPlace): void => {
    if (editor && selectedPlace(editor.state)?.quote === quote) editor.commands.setTextSelection(editor.state.selection.to);
    close();
  };
  switch (asking?.what) {
    case undefined:
      return null;
    case "tag":
      return (
        <NearWords label={t("tag.title")} spot={asking.spot} onClose={close}>
          <TagForm place={asking.place} onDone={settled} />
        </NearWords>
      );
    case "nothing":
      return (
        <NearWords label={t("nothing.title")} spot={asking.spot} onClose={close}>
          <NothingForm place={asking.place} onDone={settled} />
        </NearWords>
      );
    case "pick":
      return (
        <NearWords label={t("pick.title")} spot={asking.spot} onClose={close}>
          <OverlapPicker claimIds={asking.claimIds} onDone={close} />
        </NearWords>
      );
    case "reason":
      return <ReasonDialog why={asking.why} claimId={asking.claimId} onClose={close} />;
    case "tick":
      return <TickDialog claimId={asking.claimId} onClose={close} />;
    case "assign":
      return <AssignDialog claimId={asking.claimId} onClose={close} />;
    case "link":
      return editor ? <LinkDialog editor={editor} onClose={close} /> : null;
    case "gate":
      return <GateDialog onClose={close} />;
  }
}

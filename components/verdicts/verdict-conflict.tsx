"use client";

import { useTranslations } from "use-intl";
import { ConflictDialog } from "@/components/claims/conflict-dialog";
import { Trouble } from "@/components/workspace/trouble";
import { currentOf, type ClaimChange } from "@/components/workspace/use-claim-change";
import type { RatingView } from "@/lib/desk/views";
import type { TypedVerdict } from "./typed-verdict";

export type VerdictConflictProps = {
  change: ClaimChange;
  typed: TypedVerdict;
  scale: readonly RatingView[];
  onKeepMine: (version: number) => void;
  onTakeTheirs: () => void;
};

/** Why a verdict was refused; when somebody was quicker, theirs beside the typed one. */
export function VerdictConflict({ change, typed, scale, onKeepMine, onTakeTheirs }: VerdictConflictProps) {
  const t = useTranslations("checking.verdict");
  const words = useTranslations("words");
  const current = currentOf(change.error);
  if (!current) return <Trouble error={change.error} />;
  const theirs = current.verdict;
  return (
    <ConflictDialog
      message={change.error?.message ?? ""}
      busy={change.busy}
      parts={[
        { label: t("rating"), theirs: theirs?.rating?.label ?? t("noRating"), yours: scale.find(({ key }) => key === typed.rating)?.label ?? t("noRating") },
        { label: t("evidenceState"), theirs: theirs ? words(`evidenceState.${theirs.evidenceState}`) : "", yours: words(`evidenceState.${typed.evidenceState}`) },
        { label: t("outcome"), theirs: theirs ? words(`outcome.${theirs.outcome}`) : "", yours: words(`outcome.${typed.outcome}`) },
        { label: t("justification"), theirs: theirs?.justification ?? "", yours: typed.justification },
      ]}
      onKeepMine={() => onKeepMine(current.version)}
      onTakeTheirs={onTakeTheirs}
      onBack={change.clear}
    />
  );
}

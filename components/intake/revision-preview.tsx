import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { DiffTable } from "@/components/history/diff-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ArticleView } from "@/lib/desk/views";
import type { RevisionView } from "@/lib/revisions/revision";
import { RevisionEffects } from "./revision-effects";
import styles from "./revision.module.css";

/** What a revision would do to the text with this number; `stale` when another text was looked at before. */
export type Seen = { revision: RevisionView; version: number; stale: boolean };

export type RevisionPreviewProps = {
  seen: Seen;
  article: ArticleView;
  numberOf: (claimId: string) => number | null;
  busy: boolean;
  /** Why the last attempt to apply it came to nothing. */
  error: Error | null;
  onApply: () => void;
  onBack: () => void;
};

/** Everything that a revision does, before it is applied. */
export function RevisionPreview({ seen: { revision, stale }, article, numberOf, busy, error, onApply, onBack }: RevisionPreviewProps) {
  const t = useTranslations("intake.revision");
  const textOf = (left: "added" | "removed"): string => revision.diff.filter((part) => part.kind !== left).map((part) => part.text).join("");
  const sameWords = revision.diff.every((part) => part.kind === "same");
  return (
    <div className={styles["form"]}>
      {stale ? <Banner tone="warning">{t("stale")}</Banner> : null}
      {error ? <Failure error={error} /> : null}
      {sameWords ? <Banner>{t(revision.unchanged ? "unchanged" : "onlyForm")}</Banner> : null}
      <h2>{t("claims")}</h2>
      <RevisionEffects articleId={article.id} revision={revision} numberOf={numberOf} />
      {sameWords ? null : (
        <>
          <h2>{t("diff")}</h2>
          <DiffTable before={{ heading: t("before"), text: textOf("added") }} after={{ heading: t("after"), text: textOf("removed") }} language={article.language} direction={article.direction} />
        </>
      )}
      <div className={styles["actions"]}>
        <Button onClick={onBack}>{t("editAgain")}</Button>
        <Button look="primary" busy={busy} whyNot={revision.unchanged ? t("unchanged") : null} onClick={onApply}>
          {busy ? t("applying") : t("apply")}
        </Button>
      </div>
    </div>
  );
}

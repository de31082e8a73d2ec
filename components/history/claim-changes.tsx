"use client";

import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { ClaimGlyph } from "@/components/claims/claim-glyph";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import type { ClaimThen, ComparisonView } from "@/lib/desk/views";
import { EVIDENCE_STATES, OUTCOMES } from "@/lib/verdicts/verdict";
import styles from "./claim-changes.module.css";
import { Timeline } from "./timeline";
import { useClaimChanges } from "./use-history";
import versions from "./versions.module.css";

type Side = { number: number | null; heading: string };
export type ClaimChangesProps = { articleId: string; from: Side; to: Side };

/** How claims and verdicts stood at two moments where they differ, and everything that happened to claims in between. */
export function ClaimChanges({ articleId, from, to }: ClaimChangesProps) {
  const t = useTranslations("history");
  const compared = useClaimChanges(articleId, from.number, to.number);
  return (
    <section aria-labelledby="claim-changes" className={styles["changes"]}>
      <h3 id="claim-changes">{t("claimChanges")}</h3>
      {compared.error ? <Failure error={compared.error} title={t("failed")} onRetry={() => void compared.refetch()} /> : null}
      {compared.isPending ? <Skeleton lines={3} height={24} /> : null}
      {compared.data ? <Changes compared={compared.data} articleId={articleId} headings={[from.heading, to.heading]} /> : null}
    </section>
  );
}

type ChangesProps = { compared: ComparisonView; articleId: string; headings: readonly [string, string] };

function Changes({ compared: { claims, entries, entriesLeftOut }, articleId, headings }: ChangesProps) {
  const t = useTranslations("history");
  if (claims.length === 0 && entries.length === 0) return <p className={versions["note"]}>{t("noClaimChanges")}</p>;
  return (
    <>
      {claims.length > 0 ? (
        <div className={styles["frame"]}>
          <table className={styles["table"]}>
            <caption className={versions["note"]}>{t("claimChangesNote")}</caption>
            <thead>
              <tr>
                {[t("claim"), ...headings].map((heading, column) => (
                  <th key={column} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map(({ claim, before, after }) => (
                <tr key={claim.id}>
                  <th scope="row">
                    <Link href={`/articles/${articleId}?claim=${claim.id}`}>{t("claimNumber", { number: claim.number })}</Link>
                    <span dir="auto">{claim.statement}</span>
                  </th>
                  <Then claim={before} />
                  <Then claim={after} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <h4>{t("happened")}</h4>
      {entriesLeftOut > 0 ? <p className={versions["note"]}>{t("leftOut", { shown: entries.length, left: entriesLeftOut })}</p> : null}
      <Timeline entries={entries} articleId={articleId} filterable={false} />
    </>
  );
}

function Then({ claim }: { claim: ClaimThen | null }) {
  const t = useTranslations("history");
  const words = useTranslations("words");
  if (claim === null) return <td className={versions["note"]}>{t("notTagged")}</td>;
  const { state, verdict, signedBy } = claim;
  // A history outlives the lists of today: what they no longer know is shown as it was written.
  const outcome = OUTCOMES.find((known) => known === verdict?.outcome);
  const evidence = EVIDENCE_STATES.find((known) => known === verdict?.evidenceState);
  const parts = verdict
    ? [
        verdict.rating ?? t("notEnough"),
        evidence === "conflicting" ? words("evidenceState.conflicting") : null,
        outcome ? words(`outcome.${outcome}`) : verdict.outcome,
        signedBy ? t("by", { name: signedBy.name }) : null,
      ]
    : [];
  return (
    <td>
      <ClaimGlyph state={state} /> {[words(`claimState.${state}`), ...parts.filter((part) => part !== null)].join(" · ")}
    </td>
  );
}

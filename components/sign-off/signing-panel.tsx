"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/workspace/trouble";
import { useDesk } from "@/components/workspace/desk-context";
import { before, behind } from "@/components/claims/around";
import forms from "@/components/workspace/forms.module.css";
import { SourceLine } from "@/components/evidence/source-line";
import { VerdictSummary } from "@/components/verdicts/verdict-summary";
import type { ClaimView } from "@/lib/desk/views";
import { useSign } from "./use-sign";
import styles from "./signing.module.css";

/** Everything that a signature covers, to be read together: words, statement, whose claim, evidence, verdict. */
export function SigningPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.sign");
  const words = useTranslations("words");
  const { ask } = useDesk();
  const { sign, busy, error } = useSign();
  return (
    <div className={forms["list"]}>
      <section className={styles["part"]} aria-label={t("words")}>
        {claim.occurrences.map((place) => (
          <blockquote key={place.id} className={forms["quote"]} dir="auto">
            <span className={styles["around"]}>{before(place.prefix)}</span>
            <mark className={styles["words"]}>{place.currentWords ?? place.quote}</mark>
            <span className={styles["around"]}>{behind(place.suffix)}</span>
          </blockquote>
        ))}
        <p className={forms["muted"]}>{claim.origin === "own" ? t("own") : t("says", { name: claim.claimant?.name ?? words("claimOrigin.attributed") })}</p>
      </section>
      {claim.evidence.map((entry) => (
        <section key={entry.id} className={styles["part"]}>
          <Badge>{words(`stance.${entry.stance}`)}</Badge>
          <blockquote className={forms["quote"]} dir="auto">
            {entry.excerpt}
          </blockquote>
          <SourceLine source={entry.source} locator={entry.locator} />
        </section>
      ))}
      {claim.verdict ? <VerdictSummary verdict={claim.verdict} /> : null}
      <Trouble error={error} />
      {claim.state === "reported" ? (
        <div className={forms["end"]}>
          <Button look="primary" busy={busy} whyNot={claim.may.sign} aria-keyshortcuts="s" onClick={() => void sign(claim)}>
            {t("sign")}
          </Button>
          <Button whyNot={claim.may.return} aria-keyshortcuts="r" onClick={() => ask({ what: "reason", why: "return", claimId: claim.id })}>
            {t("return")}
          </Button>
          {claim.may.sign ? <p className={forms["muted"]}>{claim.may.sign}</p> : null}
        </div>
      ) : (
        <div className={forms["end"]}>
          <Button size="small" whyNot={claim.may.return} onClick={() => ask({ what: "reason", why: "return", claimId: claim.id })}>
            {t("return")}
          </Button>
        </div>
      )}
    </div>
  );
}

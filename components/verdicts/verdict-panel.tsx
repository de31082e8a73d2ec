"use client";

import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import type { ClaimView } from "@/lib/desk/views";
import { tickWhyNot } from "./tick-why-not";
import { VerdictForm } from "./verdict-form";
import { VerdictSummary } from "./verdict-summary";

/** The verdict that stands, and the way to give one. */
export function VerdictPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.verdict");
  const { ask } = useDesk();
  return (
    <div className={forms["list"]}>
      {claim.verdict ? <VerdictSummary verdict={claim.verdict} /> : <p className={forms["muted"]}>{t("none")}</p>}
      {claim.verdict && claim.state === "reported" ? null : (
        <div className={forms["end"]}>
          <Button
            size="small"
            icon={<Check aria-hidden />}
            aria-keyshortcuts="t"
            whyNot={tickWhyNot(claim, t("needsEvidence"))}
            onClick={() => ask({ what: "tick", claimId: claim.id })}
          >
            {t("tick")}
          </Button>
          <span className={forms["muted"]}>{t("tickWords")}</span>
        </div>
      )}
      <VerdictForm key={claim.id} claim={claim} />
    </div>
  );
}

"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import type { ClaimView } from "@/lib/desk/views";
import { EvidenceForm } from "./evidence-form";
import { EvidenceEntry } from "./evidence-entry";

/** What speaks for or against the claim. */
export function EvidencePanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.evidence");
  const { addingTo, addTo } = useDesk();
  const adding = addingTo === claim.id;
  return (
    <div className={forms["list"]}>
      {claim.evidence.length === 0 && !adding ? <p className={forms["muted"]}>{t("none")}</p> : null}
      {claim.evidence.map((entry) => (
        <EvidenceEntry key={entry.id} claim={claim} evidence={entry} />
      ))}
      {adding ? (
        <EvidenceForm claim={claim} onDone={() => addTo(null)} />
      ) : (
        <div className={forms["end"]}>
          <Button size="small" icon={<Plus aria-hidden />} whyNot={claim.may.edit} aria-keyshortcuts="e" onClick={() => addTo(claim.id)}>
            {t("add")}
          </Button>
        </div>
      )}
    </div>
  );
}

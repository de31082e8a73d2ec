"use client";

import { useState, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { useMoment } from "@/components/workspace/use-moment";
import { AskDialog } from "@/components/ui/ask-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView, EvidenceView } from "@/lib/desk/views";
import { EvidenceForm } from "./evidence-form";
import { SourceLine } from "./source-line";
import styles from "./evidence.module.css";

const HUES = { supports: "var(--good)", refutes: "var(--danger)", context: "var(--muted-ink)" } as const;

/** One passage of one source: exactly what it says, where, and which way it points. */
export function EvidenceEntry({ claim, evidence }: { claim: ClaimView; evidence: EvidenceView }) {
  const t = useTranslations("checking.evidence");
  const words = useTranslations("words");
  const told = useMoment();
  const { articleId, say } = useDesk();
  const change = useClaimChange(articleId);
  const [doing, setDoing] = useState<"change" | "withdraw" | null>(null);
  if (doing === "change") return <EvidenceForm claim={claim} evidence={evidence} onDone={() => setDoing(null)} />;

  const withdraw = async (): Promise<void> => {
    if (!(await change.send({ path: `/evidence/${evidence.id}/withdraw`, body: { version: evidence.version } }))) return;
    say(t("withdrawn"), true);
    setDoing(null);
  };
  return (
    <article className={styles["entry"]} style={{ "--hue": HUES[evidence.stance] } as CSSProperties}>
      <div className={forms["end"]}>
        <Badge hue={HUES[evidence.stance]}>{words(`stance.${evidence.stance}`)}</Badge>
        <span className={forms["push"]} />
        {claim.may.edit === null ? (
          <>
            <Button size="small" look="quiet" onClick={() => setDoing("change")}>
              {t("change")}
            </Button>
            <Button size="small" look="quiet" onClick={() => setDoing("withdraw")}>
              {t("withdraw")}
            </Button>
          </>
        ) : null}
      </div>
      {evidence.question ? (
        <p className={forms["muted"]} dir="auto">
          {evidence.question}
        </p>
      ) : null}
      <blockquote className={forms["quote"]} dir="auto">
        {evidence.excerpt}
      </blockquote>
      <SourceLine source={evidence.source} locator={evidence.locator} />
      <p className={forms["muted"]}>{t("by", { name: evidence.by.name, at: told(evidence.at) })}</p>
      {doing === "withdraw" ? (
        <AskDialog
          size="small"
          title={t("withdrawTitle")}
          description={t("withdrawWords")}
          onClose={() => setDoing(null)}
          action={{ words: t("withdraw"), look: "danger", busy: change.busy, onDo: withdraw }}
        >
          <Trouble error={change.error} />
        </AskDialog>
      ) : null}
    </article>
  );
}

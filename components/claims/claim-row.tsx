"use client";

import { memo, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { Face } from "@/components/ui/face";
import type { AnchorState } from "@/lib/claims/claim";
import type { ClaimView } from "@/lib/desk/views";
import { ClaimGlyph, hueOfState } from "./claim-glyph";
import styles from "./claim-row.module.css";

export type ClaimRowProps = { claim: ClaimView; onOpen: (claimId: string) => void };

/** A closed card: what is claimed, in which state, by whom. */
export const ClaimRow = memo(function ClaimRow({ claim, onOpen }: ClaimRowProps) {
  const t = useTranslations("checking.card");
  const words = useTranslations("words");
  const state = words(`claimState.${claim.state}`);
  return (
    <div className={styles["card"]} style={{ "--hue": hueOfState(claim.state) } as CSSProperties}>
      <button
        type="button"
        className={classNames(styles["row"], claim.state === "withdrawn" && styles["gone"])}
        aria-expanded={false}
        aria-label={t("openIt", { number: claim.number, statement: claim.statement, state })}
        onClick={() => onOpen(claim.id)}
      >
        <ClaimGlyph state={claim.state} />
        <span className={styles["words"]}>
          <span className={styles["statement"]} dir="auto">
            {claim.statement}
          </span>
          <ClaimFacts claim={claim} />
        </span>
        {claim.assignee ? <Face name={claim.assignee.name} size={20} /> : null}
      </button>
    </div>
  );
});

/** State, type, whose claim it is and what stands behind it, in one line. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.card");
  const words = useTranslations("words");
  const facts = [
    words(`claimType.${claim.type}`),
    // Our own words are the rule and need no mention.
    claim.origin === "own" ? null : (claim.claimant?.name ?? words("claimOrigin.attributed")),
    t("evidenceCount", { count: claim.evidence.length }),
    claim.verdict?.rating?.label ?? (claim.verdict ? words(`outcome.${claim.verdict.outcome}`) : null),
  ].filter((fact) => fact !== null);
  const stands = (state: AnchorState): boolean => claim.state !== "withdrawn" && claim.occurrences.some((place) => place.state === state);
  // Also where nobody has to settle it: a claim that is underlined nowhere says why.
  const drift = stands("lost") ? words("anchorState.lost") : stands("changed") ? words("anchorState.changed") : null;
  return (
    <span className={styles["facts"]}>
      <span className={styles["state"]}>{words(`claimState.${claim.state}`)}</span>
      {drift ? <span className={styles["adrift"]}>{drift}</span> : null}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}

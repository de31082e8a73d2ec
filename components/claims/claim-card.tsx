"use client";

import { X } from "lucide-react";
import { useRef, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { SigningPanel } from "@/components/sign-off/signing-panel";
import { Banner } from "@/components/ui/banner";
import { IconButton } from "@/components/ui/icon-button";
import { Tabs, type Tab } from "@/components/ui/tabs";
import { VerdictPanel } from "@/components/verdicts/verdict-panel";
import { useDesk, type CardTab } from "@/components/workspace/desk-context";
import type { ClaimView } from "@/lib/desk/views";
import styles from "./claim-card.module.css";
import { ClaimDetails } from "./claim-details";
import { ClaimGlyph, hueOfState } from "./claim-glyph";
import { ClaimMenu } from "./claim-menu";
import { ClaimPast } from "./claim-past";
import { ClaimFacts } from "./claim-row";
import { ClaimStanding } from "./claim-standing";
import { DriftPanel } from "./drift-panel";
import { LostPanel } from "./lost-panel";

/** The open card: everything about one claim. */
export function ClaimCard({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.card");
  const words = useTranslations("words");
  const { tab, open } = useDesk();
  // It was there when somebody opened it: a withdrawal is told to whoever works on it, not to whoever looks at an old one.
  const openedAs = useRef(claim.state);
  const withdrawnMeanwhile = claim.state === "withdrawn" && openedAs.current !== "withdrawn";
  const signing = claim.verdict !== null && (claim.state === "reported" || claim.state === "signed_off");
  const tabs: Tab[] = [
    ...(signing ? [{ value: "sign", label: t("tabs.sign"), content: <SigningPanel claim={claim} /> }] : []),
    { value: "evidence", label: t("tabs.evidence"), content: <EvidencePanel claim={claim} /> },
    { value: "verdict", label: t("tabs.verdict"), content: <VerdictPanel claim={claim} /> },
    { value: "details", label: t("tabs.details"), content: <ClaimDetails key={claim.id} claim={claim} /> },
    { value: "past", label: t("tabs.past"), content: <ClaimPast claimId={claim.id} /> },
  ];
  const shown = tabs.some((each) => each.value === tab) ? tab : "evidence";
  return (
    <section
      aria-label={`${t("number", { number: claim.number })}: ${claim.statement}. ${words(`claimState.${claim.state}`)}.`}
      className={styles["card"]}
      style={{ "--hue": hueOfState(claim.state) } as CSSProperties}
      data-open-claim={claim.id}
      tabIndex={-1}
    >
      <header className={styles["head"]}>
        <ClaimGlyph state={claim.state} />
        <div className={styles["words"]}>
          <h3 className={styles["statement"]} dir="auto">
            {claim.statement}
          </h3>
          <ClaimFacts claim={claim} />
        </div>
        <ClaimMenu claim={claim} />
        <IconButton label={t("close")} icon={<X aria-hidden />} onClick={() => open(null)} />
      </header>
      {withdrawnMeanwhile ? <Banner tone="warning">{t("withdrawnNow")}</Banner> : null}
      <ClaimStanding claim={claim} />
      <DriftPanel claim={claim} />
      <LostPanel claim={claim} />
      <Tabs label={t("tabsLabel")} tabs={tabs} value={shown} onChange={(next) => open(claim.id, { tab: next as CardTab })} />
    </section>
  );
}

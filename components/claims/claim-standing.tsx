"use client";

import { useTranslations } from "use-intl";
import { useMoment } from "@/components/workspace/use-moment";
import type { ClaimView } from "@/lib/desk/views";
import styles from "@/components/workspace/forms.module.css";

/** What was said when the claim came into its state, where somebody said something. */
export function ClaimStanding({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.card");
  const told = useMoment();
  const lines = [
    claim.returned ? t("returnedBy", { name: claim.returned.by.name, reason: claim.returned.reason }) : null,
    claim.state === "dismissed" && claim.stateReason ? t("dismissedFor", { reason: claim.stateReason }) : null,
    claim.state === "withdrawn" && claim.stateReason ? t("withdrawnFor", { reason: claim.stateReason }) : null,
    claim.letStand ? t("letStandBy", { name: claim.letStand.by.name, reason: claim.letStand.reason }) : null,
    claim.signOff ? t("signedBy", { name: claim.signOff.by.name, at: told(claim.signOff.at) }) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <div className={styles["list"]}>
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}

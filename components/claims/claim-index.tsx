"use client";

import { memo, useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { cardId } from "@/components/article-editor/claim-marks/paint-mark";
import type { ClaimView } from "@/lib/desk/views";
import styles from "./claim-index.module.css";

const NONE: readonly ClaimView[] = [];

/**
 * Every claim in a sentence, for screen readers: what the marks in the text point at. The cards themselves are drawn only
 * near the view and by filter, and a pointer to nothing says nothing. Nobody sees it, so it waits for what is seen.
 */
export const ClaimIndex = memo(function ClaimIndex({ claims }: { claims: readonly ClaimView[] }) {
  const told = useDeferredValue(claims, NONE);
  return <div className={styles["index"]}>{told.map((claim) => (claim.state === "withdrawn" ? null : <ToldClaim key={claim.id} claim={claim} />))}</div>;
});

const ToldClaim = memo(function ToldClaim({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.card");
  const words = useTranslations("words.claimState");
  return (
    <p id={cardId(claim.id)} role="comment" aria-label={t("number", { number: claim.number })}>
      {`${claim.statement}. ${words(claim.state)}.`}
    </p>
  );
});

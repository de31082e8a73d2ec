"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { cardId } from "@/components/article-editor/claim-marks/paint-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ClaimView } from "@/lib/desk/views";

/**
 * Every claim in a sentence, for screen readers: what the marks in the text point at. The cards themselves are drawn only
 * near the view and by filter, and a pointer to nothing says nothing.
 */
export const ClaimIndex = memo(function ClaimIndex({ claims }: { claims: readonly ClaimView[] }) {
  const t = useTranslations("checking.card");
  const words = useTranslations("words.claimState");
  return (
    <>
      {claims.map((claim) =>
        claim.state === "withdrawn" ? null : (
          <VisuallyHidden key={claim.id} id={cardId(claim.id)} role="comment" aria-label={t("number", { number: claim.number })}>
            {`${claim.statement.replace(/[.!?…]?$/, (end) => end || ".")} ${words(claim.state)}.`}
          </VisuallyHidden>
        ),
      )}
    </>
  );
});

"use client";

import { useTranslations } from "use-intl";
import type { ApiError } from "@/components/api/client";
import { waitsForMe } from "@/components/workspace/claim-order";
import { useDesk } from "@/components/workspace/desk-context";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";

export type Sign = { sign: (claim: ClaimView) => Promise<void>; busy: boolean; error: ApiError | null };

/** Signs exactly the version that was read, then opens the next claim that waits for this person. */
export function useSign(): Sign {
  const t = useTranslations("checking.sign");
  const { articleId, claims, open, say } = useDesk();
  const change = useClaimChange(articleId);
  const sign = async (claim: ClaimView): Promise<void> => {
    const done = await change.send({ path: `/claims/${claim.id}/sign-off`, body: { version: claim.version } });
    if (!done) return;
    const at = claims.findIndex((each) => each.id === claim.id);
    const next = [...claims.slice(at + 1), ...claims.slice(0, Math.max(0, at))].find((each) => each.id !== claim.id && waitsForMe(each));
    say(next ? t("signedNext", { number: claim.number, next: next.number }) : t("signed", { number: claim.number }), true);
    if (next) open(next.id, { tab: "sign", show: true });
  };
  return { sign, busy: change.busy, error: change.error };
}

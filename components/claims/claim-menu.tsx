"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuAction, MenuRule } from "@/components/ui/menu";
import { useDesk } from "@/components/workspace/desk-context";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";

/** What is done with a claim more seldom. */
export function ClaimMenu({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.card");
  const { articleId, ask, me, open } = useDesk();
  const change = useClaimChange(articleId);
  if (claim.state === "withdrawn") return null;
  const asks = claim.verdict?.outcome === "change_requested" || claim.verdict?.outcome === "unresolved";
  const isJudged = claim.state === "reported" || claim.state === "signed_off";
  const reopen = async (): Promise<void> => {
    const done = await change.send({ path: `/claims/${claim.id}/reopen`, body: { version: claim.version } });
    if (done) open(claim.id);
  };
  return (
    <Menu trigger={<IconButton label={t("more", { number: claim.number })} icon={<EllipsisVertical aria-hidden />} />}>
      <MenuAction hint="a" whyNot={claim.may.edit} onSelect={() => ask({ what: "assign", claimId: claim.id })}>
        {t("assign")}
      </MenuAction>
      {claim.state === "dismissed" ? (
        <MenuAction whyNot={claim.may.dismiss} onSelect={() => void reopen()}>
          {t("reopen")}
        </MenuAction>
      ) : (
        <MenuAction whyNot={claim.may.dismiss} onSelect={() => ask({ what: "reason", why: "dismiss", claimId: claim.id })}>
          {t("dismiss")}
        </MenuAction>
      )}
      {asks && isJudged && me.roles.includes("editor") ? (
        <MenuAction onSelect={() => ask({ what: "reason", why: "let-stand", claimId: claim.id })}>{t("letStand")}</MenuAction>
      ) : null}
      <MenuRule />
      <MenuAction danger whyNot={claim.may.withdraw} onSelect={() => ask({ what: "reason", why: "withdraw", claimId: claim.id })}>
        {t("withdraw")}
      </MenuAction>
    </Menu>
  );
}

"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { needsCheck, waitsForMe } from "./claim-order";
import { useDesk } from "./desk-context";
import type { Commands } from "./use-commands";

/** The one next thing for this person in this state of the article; an editor also always sees what is missing. */
export function NextAction({ commands }: { commands: Commands }) {
  const t = useTranslations("checking.bar");
  const { article, ask, claims, loaded, me, say } = useDesk();
  const waiting = claims.filter(waitsForMe).length;
  const isEditor = me.roles.includes("editor");
  const ready = article.gate.open && article.may.signOff === null;
  if (article.signOff || !loaded) return null;
  if (ready) {
    return (
      <Button look="primary" onClick={() => ask({ what: "gate" })}>
        {t("signOffArticle")}
      </Button>
    );
  }
  return (
    <>
      {isEditor ? <Button onClick={() => ask({ what: "gate" })}>{t("signOff")}</Button> : null}
      {waiting > 0 ? (
        <Button look="primary" onClick={commands.signNext.run}>
          {t("signClaims", { count: waiting })}
        </Button>
      ) : claims.some(needsCheck) ? (
        <Button look="primary" onClick={commands.checkNext.run}>
          {t("checkNext")}
        </Button>
      ) : claims.length === 0 && article.may.tag === null ? (
        <Button look="primary" onClick={() => say(t("tagFirstHow"), true)}>
          {t("tagFirst")}
        </Button>
      ) : null}
    </>
  );
}

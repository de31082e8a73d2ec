"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api, ApiError } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keys } from "@/components/workspace/article-queries";
import { useDesk } from "@/components/workspace/desk-context";
import { Trouble } from "@/components/workspace/trouble";
import { articleView } from "@/lib/desk/views";
import styles from "./signing.module.css";

/** What an editor signs, or what is missing before that, each point with the way to it. */
export function GateDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("checking.gate");
  const { article, articleId, open, say } = useDesk();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(keys.article(articleId), await api.post(`/articles/${articleId}/sign-off`, { version: article.version }, articleView));
      say(t("done"), true);
      onClose();
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
      void client.invalidateQueries({ queryKey: keys.article(articleId) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={t("title")}
      description={article.gate.open ? t("openPlain") : t("missing")}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <Button look="primary" busy={busy} whyNot={article.may.signOff} onClick={() => void submit()}>
          {t("submit")}
        </Button>
      }
    >
      {article.gate.blockers.length > 0 ? (
        <ul className={styles["blockers"]}>
          {article.gate.blockers.map((blocker) => {
            const [first] = blocker.claimIds;
            return (
              <li key={blocker.code}>
                <span>{blocker.message}</span>
                {first ? (
                  <Button
                    size="small"
                    onClick={() => {
                      open(first, { show: true });
                      onClose();
                    }}
                  >
                    {t("show")}
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {article.gate.open && article.may.signOff ? <p>{t("whyNot", { why: article.may.signOff })}</p> : null}
      <Trouble error={error} />
    </Dialog>
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { AskDialog } from "@/components/ui/ask-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";

/** Makes an earlier version the newest text; nothing is lost by it. */
export function RestoreDialog({ articleId, number, whyNot }: { articleId: string; number: number; whyNot: string | null }) {
  const t = useTranslations("history");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const restore = useAction(() => api.post(`/articles/${articleId}/versions/${number}/restore`, undefined, z.unknown()), {
    showsError: true,
    onDone: () => {
      toast.success(t("restored", { number }));
      setOpen(false);
      void client.invalidateQueries({ queryKey: ["article", articleId] });
    },
  });
  return (
    <>
      <Button size="small" look="quiet" whyNot={whyNot} onClick={() => setOpen(true)}>
        {t("restore")}
      </Button>
      {open ? (
        <AskDialog
          size="small"
          title={t("restoreTitle", { number })}
          description={t("restoreWords")}
          onClose={() => setOpen(false)}
          action={{ words: t("restoreSubmit"), busy: restore.isPending, onDo: () => restore.mutate() }}
        >
          {restore.error ? <Failure error={restore.error} /> : null}
        </AskDialog>
      ) : null}
    </>
  );
}

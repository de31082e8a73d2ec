"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";
import type { SourceView } from "@/lib/desk/views";
import { SOURCES_KEY } from "./use-sources";

export function ArchiveSourceDialog({ source, onClose }: { source: SourceView; onClose: () => void }) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const archive = useAction(() => api.post(`/sources/${source.id}/archive`, undefined, z.unknown()), {
    showsError: true,
    onDone: () => {
      toast(t("archivedToast"));
      void client.invalidateQueries({ queryKey: SOURCES_KEY });
      onClose();
    },
  });
  return (
    <Dialog
      size="small"
      title={t("archiveTitle")}
      description={t("archiveWords")}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <DialogClose asChild>
            <Button>{ui("cancel")}</Button>
          </DialogClose>
          <Button look="danger" busy={archive.isPending} onClick={() => archive.mutate()}>
            {t("archive")}
          </Button>
        </>
      }
    >
      <p>{source.title}</p>
      {archive.error ? <Failure error={archive.error} /> : null}
    </Dialog>
  );
}

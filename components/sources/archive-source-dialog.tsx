"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { AskDialog } from "@/components/ui/ask-dialog";
import { toast } from "@/components/ui/toaster";
import type { SourceView } from "@/lib/desk/views";
import { SOURCES_KEY } from "./use-sources";

export function ArchiveSourceDialog({ source, onClose }: { source: SourceView; onClose: () => void }) {
  const t = useTranslations("sources");
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
    <AskDialog
      size="small"
      title={t("archiveTitle")}
      description={t("archiveWords")}
      onClose={onClose}
      action={{ words: t("archive"), look: "danger", busy: archive.isPending, onDo: () => archive.mutate() }}
    >
      <p>{source.title}</p>
      {archive.error ? <Failure error={archive.error} /> : null}
    </AskDialog>
  );
}

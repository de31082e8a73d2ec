"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Snowflake } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";

const frozen = z.object({ number: z.number().int() });

/** Keeps the text as it stands as a version, with a word on why. */
export function FreezeDialog({ articleId, whyNot }: { articleId: string; whyNot: string | null }) {
  const t = useTranslations("history");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const freeze = useAction(() => api.post(`/articles/${articleId}/versions`, { note: note.trim() || null }, frozen), {
    showsError: true,
    onDone: ({ number }) => {
      toast.success(t("frozen", { number }));
      setOpen(false);
      setNote("");
      void client.invalidateQueries({ queryKey: ["article", articleId] });
    },
  });
  return (
    <>
      <Button icon={<Snowflake aria-hidden />} whyNot={whyNot} onClick={() => setOpen(true)}>
        {t("freeze")}
      </Button>
      <Dialog
        size="small"
        title={t("freezeTitle")}
        description={t("freezeWords")}
        open={open}
        onOpenChange={setOpen}
        onSubmit={() => freeze.mutate()}
        footer={
          <Button type="submit" look="primary" busy={freeze.isPending}>
            {t("freezeSubmit")}
          </Button>
        }
      >
        {freeze.error ? <Failure error={freeze.error} /> : null}
        <Field label={t("freezeNote")} hint={t("freezeNoteHint")}>
          <Input value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </Dialog>
    </>
  );
}

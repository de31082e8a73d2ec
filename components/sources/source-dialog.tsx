"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";
import { sourceView, type SourceView } from "@/lib/desk/views";
import { isWebAddress } from "@/lib/text/fields";
import { bodyOfSource, fieldsOf, NEW_SOURCE } from "./source-fields";
import { SourceForm } from "./source-form";
import { SOURCES_KEY } from "./use-sources";

export type SourceDialogProps = {
  /** Null: a new one. */
  source: SourceView | null;
  onClose: () => void;
};

/** Adds a source, or corrects one. Correcting ends no signature: what was signed is the passage. */
export function SourceDialog({ source, onClose }: SourceDialogProps) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const [fields, setFields] = useState(() => (source ? fieldsOf(source) : NEW_SOURCE));
  const [asked, setAsked] = useState(false);
  const save = useAction(
    () =>
      source
        ? api.patch(`/sources/${source.id}`, { ...bodyOfSource(fields), version: source.version }, sourceView)
        : api.post("/sources", bodyOfSource(fields), sourceView),
    {
      showsError: true,
      onDone: () => {
        toast.success(t("saved"));
        void client.invalidateQueries({ queryKey: SOURCES_KEY });
        onClose();
      },
    },
  );
  const faults = {
    title: fields.title.trim() === "" ? t("fields.titleMissing") : undefined,
    address: fields.address.trim() !== "" && !isWebAddress(fields.address.trim()) ? t("fields.addressWrong") : undefined,
  };
  const submit = (): void => {
    setAsked(true);
    if (!faults.title && !faults.address) save.mutate();
  };
  return (
    <Dialog
      title={source ? t("editTitle") : t("add")}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <DialogClose asChild>
            <Button>{ui("cancel")}</Button>
          </DialogClose>
          <Button look="primary" busy={save.isPending} onClick={submit}>
            {ui("save")}
          </Button>
        </>
      }
    >
      {save.error ? <Failure error={save.error} /> : null}
      <SourceForm fields={fields} onChange={setFields} faults={asked ? faults : {}} onSubmit={submit} />
    </Dialog>
  );
}

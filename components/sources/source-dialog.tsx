"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { AskDialog } from "@/components/ui/ask-dialog";
import { toast } from "@/components/ui/toaster";
import { sourceView, type SourceView } from "@/lib/desk/views";
import { bodyOfSource, faultsOf, fieldsOf, NEW_SOURCE } from "./source-fields";
import { SourceInputs } from "./source-inputs";
import styles from "./sources.module.css";
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
  const faults = faultsOf(fields);
  const submit = (): void => {
    setAsked(true);
    if (!faults.title && !faults.address) save.mutate();
  };
  return (
    <AskDialog title={source ? t("editTitle") : t("add")} onClose={onClose} action={{ words: ui("save"), busy: save.isPending, onDo: submit }}>
      {save.error ? <Failure error={save.error} /> : null}
      <div className={styles["form"]}>
        <SourceInputs fields={fields} onChange={setFields} faults={asked ? faults : {}} />
      </div>
    </AskDialog>
  );
}

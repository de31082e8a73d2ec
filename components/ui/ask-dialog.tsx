"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import { Dialog, DialogClose, type DialogProps } from "./dialog";
import type { FormProps } from "./form";

export type AskDialogProps = Pick<DialogProps, "title" | "description" | "size" | "children"> & {
  onClose: () => void;
  /** The button that does it. */
  action: { words: ReactNode; onDo: FormProps["onSubmit"]; look?: "primary" | "danger"; busy?: boolean; whyNot?: string | null | undefined };
};

/** Asks one thing, for as long as it is drawn: not now, or do it. */
export function AskDialog({ onClose, action: { words, onDo, look = "primary", busy, whyNot }, ...dialog }: AskDialogProps) {
  const t = useTranslations("ui");
  return (
    <Dialog
      {...dialog}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      onSubmit={onDo}
      footer={
        <>
          <DialogClose asChild>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" look={look} busy={busy} whyNot={whyNot}>
            {words}
          </Button>
        </>
      }
    />
  );
}

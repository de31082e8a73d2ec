"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { CopyField } from "./copy-field";

/** A one-time link to copy; shown only now. */
export function LinkDialog({ name, link, onClose }: { name: string; link: string | null; onClose: () => void }) {
  const t = useTranslations("people");
  return (
    <Dialog
      title={t("linkReady")}
      description={t("linkWords", { name })}
      open={link !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <DialogClose asChild>
          <Button>{t("done")}</Button>
        </DialogClose>
      }
    >
      <CopyField label={t("link")} value={link ?? ""} action={t("copyLink")} />
    </Dialog>
  );
}

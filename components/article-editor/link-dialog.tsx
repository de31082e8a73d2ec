"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { isSafeHref } from "@/lib/text/safe-link";

/** The address of a link: a dialog and not a field in the text, so that nothing unsafe is ever stored for a moment. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("checking.toolbar");
  const old: unknown = editor.getAttributes("link")["href"];
  const [address, setAddress] = useState(typeof old === "string" ? old : "");
  const [tried, setTried] = useState(false);
  const typed = address.trim();
  const href = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
  const needsWords = editor.state.selection.empty && !old;

  const close = (): void => {
    onClose();
    editor.commands.focus();
  };
  const submit = (): void => {
    setTried(true);
    if (!isSafeHref(href)) return;
    editor.chain().extendMarkRange("link").setMark("link", { href }).run();
    close();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    close();
  };
  return (
    <Dialog
      open
      size="small"
      title={t("linkTitle")}
      onOpenChange={(open) => (open ? undefined : close())}
      onSubmit={submit}
      footer={
        <>
          {old ? <Button onClick={remove}>{t("removeLink")}</Button> : null}
          <Button type="submit" look="primary" whyNot={needsWords ? t("linkNeedsWords") : null}>
            {t("setLink")}
          </Button>
        </>
      }
    >
      <Field label={t("linkAddress")} hint={t("linkHint")} error={tried && !isSafeHref(href) ? t("linkWrong") : undefined}>
        <Input autoFocus type="url" value={address} onChange={(event) => setAddress(event.target.value)} />
      </Field>
    </Dialog>
  );
}

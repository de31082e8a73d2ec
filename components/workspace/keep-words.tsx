"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { UnsentDialog } from "./unsent-dialog";

export type KeepWordsProps = {
  articleId: string;
  title: string;
  /** The stored text as it was last read. */
  known: string;
  /** The text with the words that are only here, as it is when somebody asks. */
  words: () => string;
};

/** The ways not to lose words that are only in this tab: to look at them, to copy them, to take them away as a file. */
export function KeepWords({ articleId, title, known, words }: KeepWordsProps) {
  const t = useTranslations("checking.line");
  const [compared, compare] = useState<string | null>(null);
  return (
    <>
      <Button size="small" onClick={() => compare(words())}>
        {t("showUnsent")}
      </Button>
      <Button size="small" onClick={() => void copy(words(), t("copied"), t("copyFailed"))}>
        {t("copy")}
      </Button>
      <Button size="small" look="quiet" onClick={() => download(words(), title)}>
        {t("download")}
      </Button>
      {compared === null ? null : <UnsentDialog articleId={articleId} known={known} text={compared} onClose={() => compare(null)} />}
    </>
  );
}

async function copy(text: string, copied: string, failed: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(copied);
  } catch {
    toast(failed);
  }
}

function download(text: string, title: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}

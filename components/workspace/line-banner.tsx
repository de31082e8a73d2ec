"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { useSaved, useSteadyState } from "@/components/article-editor/use-collab-connection";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { UnsentDialog } from "./unsent-dialog";

export type LineBannerProps = { articleId: string; title: string; editor: Editor | null; connection: CollabConnection };

/** What a person must know about the line, with the ways not to lose a word. */
export function LineBanner({ articleId, title, editor, connection }: LineBannerProps) {
  const line = useSteadyState(connection);
  const saved = useSaved(connection);
  const t = useTranslations("checking.line");
  const [comparing, setComparing] = useState(false);
  const text = (): string => (editor ? textIndex(editor.state.doc).text : "");
  const again = (
    <Button size="small" onClick={() => location.reload()}>
      {t("again")}
    </Button>
  );
  const keep = (
    <>
      <Button size="small" onClick={() => void copy(text(), t("copied"), t("copyFailed"))}>
        {t("copy")}
      </Button>
      <Button size="small" look="quiet" onClick={() => download(text(), title)}>
        {t("download")}
      </Button>
    </>
  );
  return (
    <>
      {line?.refused ? (
        <Banner
          tone="danger"
          actions={
            <>
              <Button size="small" onClick={() => setComparing(true)}>
                {t("showUnsent")}
              </Button>
              {keep}
              {again}
            </>
          }
        >
          {t("refused")}
        </Banner>
      ) : line?.stopped ? (
        <Banner tone="danger" actions={<>{saved === "unsaved" ? keep : null}{again}</>}>
          {t(`stopped.${line.stopped}`)}
        </Banner>
      ) : saved === "unsaved" ? (
        <Banner tone="warning" title={t("unsaved")} actions={keep}>
          {t("unsavedWords")}
        </Banner>
      ) : saved === "offline" ? (
        <Banner tone="note" title={t("offline")}>
          {t("offlineWords")}
        </Banner>
      ) : null}
      {comparing ? <UnsentDialog articleId={articleId} text={text()} onClose={() => setComparing(false)} /> : null}
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

"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { keptLines, type UnsavedWords as Words } from "@/components/article-editor/line-keeper";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

const NONE: readonly Words[] = [];

/** Words that somebody left behind on another screen and that are only in this tab, with the way back to them. */
export function UnsavedWords() {
  const t = useTranslations("layout.unsaved");
  const unsaved = useSyncExternalStore(keptLines.subscribe, keptLines.unsavedElsewhere, () => NONE);
  return unsaved.map(({ articleId, title, how }) => (
    <Banner
      key={articleId}
      tone={how === "waiting" ? "warning" : "danger"}
      actions={
        <Button size="small" asChild>
          <Link href={`/articles/${articleId}`}>{t("back")}</Link>
        </Button>
      }
    >
      {t(how, { title })}
    </Banner>
  ));
}

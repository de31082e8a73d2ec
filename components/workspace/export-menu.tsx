"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuAction, MenuHeading } from "@/components/ui/menu";
import type { ArticleView } from "@/lib/desk/views";

const FORMATS = ["html", "json", "csv", "web-annotation", "claim-review"] as const;

/** What is signed off, to take away. */
export function ExportMenu({ article }: { article: ArticleView }) {
  const t = useTranslations("checking.bar");
  const nothing = article.progress.signedOff === 0;
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" icon={<Download aria-hidden />}>
          {t("export")}
        </Button>
      }
    >
      {nothing ? (
        <MenuHeading>{t("exportNeedsSigned")}</MenuHeading>
      ) : (
        FORMATS.map((format) => (
          <MenuAction key={format} asChild>
            <a href={`/api/v1/articles/${article.id}/export/${format}`} download>
              {t(`exportFormats.${format}`)}
            </a>
          </MenuAction>
        ))
      )}
    </Menu>
  );
}

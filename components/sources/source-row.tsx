"use client";

import { Archive, Database, EllipsisVertical, FileText, Globe, Mic, Pencil, UserRound } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Day } from "@/components/desk/when";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuAction } from "@/components/ui/menu";
import type { SourceView } from "@/lib/desk/views";
import { ArchiveSourceDialog } from "./archive-source-dialog";
import { SourceDialog } from "./source-dialog";
import { SourceUses } from "./source-uses";
import styles from "./sources.module.css";

const ICONS = { person: UserRound, document: FileText, recording: Mic, dataset: Database, page: Globe };

/** One source: what it is, and for what it was used. */
export function SourceRow({ source, mayChange }: { source: SourceView; mayChange: boolean }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const [open, setOpen] = useState<"edit" | "archive" | null>(null);
  const [usesOpen, setUsesOpen] = useState(false);
  const Icon = ICONS[source.kind];
  const close = (): void => setOpen(null);
  return (
    <li className={styles["source"]}>
      <Icon className={styles["icon"]} aria-hidden />
      <div className={styles["what"]}>
        <h2 className={styles["title"]}>{source.title}</h2>
        <p className={styles["about"]}>
          <span>{words(`sourceKind.${source.kind}`)}</span>
          {source.author ? <span>{source.author}</span> : null}
          {source.publisher ? <span>{source.publisher}</span> : null}
          {source.publishedOn ? <span>{t.rich("published", { day: () => <Day on={source.publishedOn ?? ""} /> })}</span> : null}
          {source.accessedOn ? <span>{t.rich("accessed", { day: () => <Day on={source.accessedOn ?? ""} /> })}</span> : null}
        </p>
        {source.address ? (
          <a href={source.address} target="_blank" rel="noopener noreferrer" className={styles["address"]} dir="ltr">
            {source.address}
          </a>
        ) : null}
        {usesOpen ? <SourceUses sourceId={source.id} /> : null}
      </div>
      <div className={styles["marks"]}>
        <Badge>{words(`sourceStanding.${source.standing}`)}</Badge>
        {source.uses > 0 ? (
          <Button size="small" look="quiet" aria-expanded={usesOpen} onClick={() => setUsesOpen(!usesOpen)}>
            {t("uses", { count: source.uses })}
          </Button>
        ) : (
          <span className={styles["note"]}>{t("uses", { count: 0 })}</span>
        )}
      </div>
      {mayChange ? (
        <Menu trigger={<IconButton label={t("actions", { title: source.title })} icon={<EllipsisVertical aria-hidden />} />}>
          <MenuAction icon={<Pencil aria-hidden />} onSelect={() => setOpen("edit")}>
            {t("edit")}
          </MenuAction>
          <MenuAction icon={<Archive aria-hidden />} onSelect={() => setOpen("archive")}>
            {t("archive")}
          </MenuAction>
        </Menu>
      ) : null}
      {open === "edit" ? <SourceDialog source={source} onClose={close} /> : null}
      {open === "archive" ? <ArchiveSourceDialog source={source} onClose={close} /> : null}
    </li>
  );
}

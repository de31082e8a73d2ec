"use client";

import { Archive, ArchiveRestore, EllipsisVertical, FileDiff, History, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Faces } from "@/components/ui/face";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Menu, MenuAction } from "@/components/ui/menu";
import type { ArticleSummary } from "@/lib/desk/views";
import { ArticleProgress } from "./article-progress";
import { ArticleStateBadge } from "./article-state-badge";
import styles from "./article-row.module.css";
import { Blockers } from "./blockers";
import { Deadline } from "./deadline";
import { DetailsDialog } from "./details-dialog";
import { useArchive } from "./use-archive";

/** One article of the queue; `mayChange` only hides what would be refused anyway. */
export function ArticleRow({ article, mayChange }: { article: ArticleSummary; mayChange: boolean }) {
  const t = useTranslations("desk");
  const archive = useArchive(article);
  const [editing, setEditing] = useState(false);
  const address = `/articles/${article.id}`;
  return (
    <li className={styles["row"]}>
      <div className={styles["what"]}>
        <h2 className={styles["title"]} lang={article.language} dir={article.direction}>
          <Link href={address} className={styles["link"]}>
            {article.title}
          </Link>
        </h2>
        <p className={styles["about"]}>
          <ArticleStateBadge state={article.state} />
          {article.byline ? <span>{t("by", { byline: article.byline })}</span> : null}
          {article.publication ? <span>{article.publication}</span> : null}
          <span>{t("words", { count: article.words })}</span>
        </p>
      </div>
      <div className={styles["progress"]}>
        <ArticleProgress progress={article.progress} />
      </div>
      <div className={styles["deadline"]}>
        <Deadline at={article.deadline} state={article.state} />
      </div>
      <div className={styles["people"]} role="group" aria-label={t("people")}>
        <Faces names={article.people.map((person) => person.name)} />
      </div>
      <div className={styles["menu"]}>
        <Menu trigger={<IconButton label={t("actions", { title: article.title })} icon={<EllipsisVertical aria-hidden />} />}>
          <MenuAction asChild>
            <Link href={`${address}/history`} className={styles["menuLink"]}>
              <History aria-hidden />
              {t("history")}
            </Link>
          </MenuAction>
          {mayChange ? (
            <>
              <MenuAction asChild>
                <Link href={`${address}/revision`} className={styles["menuLink"]}>
                  <FileDiff aria-hidden />
                  {t("revision")}
                </Link>
              </MenuAction>
              <MenuAction icon={<Pencil aria-hidden />} onSelect={() => setEditing(true)}>
                {t("details.open")}
              </MenuAction>
              <MenuAction icon={article.archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} onSelect={() => archive.mutate()}>
                {article.archived ? t("unarchive") : t("archive")}
              </MenuAction>
            </>
          ) : null}
        </Menu>
      </div>
      <Blockers article={article} />
      {editing ? <DetailsDialog articleId={article.id} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}

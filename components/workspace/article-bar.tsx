"use client";

import { ChevronLeft, Pencil } from "lucide-react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import type { Standing } from "@/components/article-editor/standing";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { permits } from "@/lib/newsroom/roles";
import { useDesk } from "./desk-context";
import { ExportMenu } from "./export-menu";
import { NextAction } from "./next-action";
import { Presence } from "./presence";
import { ProgressLine } from "./progress-line";
import { SavedState } from "./saved-state";
import styles from "./top-bar.module.css";
import { useMoment } from "./use-moment";
import type { Commands } from "./use-commands";

export type ArticleBarProps = { connection: CollabConnection; standing: Standing; commands: Commands; onStop: () => void };

/** Where one is, whether it is saved, who else is here, how far it is, and what comes next. */
export function ArticleBar({ connection, standing, commands, onStop }: ArticleBarProps) {
  const t = useTranslations("checking.bar");
  const s = useTranslations("checking.standing");
  const told = useMoment();
  const { article, line, me } = useDesk();
  const why = article.may.changeText ?? (line.mode === "read" && line.reason ? s(`why.${line.reason}`) : null);
  return (
    <header className={styles["bar"]}>
      <div className={styles["row"]}>
        <Link href="/articles" className={styles["back"]}>
          <ChevronLeft aria-hidden />
          <span className={styles["backWords"]}>{t("back")}</span>
        </Link>
        <h1 className={styles["title"]} title={article.title} dir="auto">
          {article.title}
        </h1>
        <span className={styles["version"]} title={t("versionLong", { number: article.versionNumber })}>
          {t("version", { number: article.versionNumber })}
        </span>
        <SavedState connection={connection} />
        <span className={styles["push"]} />
        <Presence connection={connection} myName={me.person.name} />
        <Button look="quiet" size="small" asChild className={styles["wide"]}>
          <Link href={`/articles/${article.id}/history`}>{t("history")}</Link>
        </Button>
        <ExportMenu article={article} />
      </div>
      <div className={styles["row"]}>
        <ProgressLine article={article} />
        <span className={styles["push"]} />
        {article.signOff ? (
          <span className={styles["signed"]}>
            {t("signedOffBy", { name: article.signOff.by.name, at: told(article.signOff.at) })}
          </span>
        ) : null}
        {standing === "writing" ? (
          <Button size="small" onClick={onStop} title={s("stopHint")}>
            {s("stop")}
          </Button>
        ) : permits(me.roles, "change-text") ? (
          <Button size="small" look="quiet" icon={<Pencil aria-hidden />} whyNot={why} aria-keyshortcuts="w" title={why ? undefined : s("writeHint")} onClick={commands.write.run}>
            {s("write")}
          </Button>
        ) : null}
        <NextAction commands={commands} />
      </div>
    </header>
  );
}

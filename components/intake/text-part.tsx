"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskFirst } from "@/components/ui/ask-first";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Tabs } from "@/components/ui/tabs";
import { countWords } from "@/lib/text/count-words";
import { ArticlePreview } from "./article-preview";
import styles from "./bring-in.module.css";
import type { Draft } from "./draft";
import type { Reading } from "./read-draft";
import { TextInput } from "./text-input";
import { TokenisedRepair } from "./tokenised-repair";

export type TextPartProps = {
  draft: Draft;
  reading: Reading | null;
  restored: boolean;
  language: string;
  direction: "ltr" | "rtl";
  onChange: (changed: Partial<Draft>) => void;
  onClear: () => void;
};

/** The text: typed, or brought along and shown as it will stand. */
export function TextPart({ draft, reading, restored, language, direction, onChange, onClear }: TextPartProps) {
  const t = useTranslations("intake");
  const [view, setView] = useState("write");
  const refusal = reading?.refusal?.code === "title-missing" ? null : reading?.refusal;
  const bring = (brought: Pick<Draft, "format" | "raw" | "from">): void => {
    onChange({ ...brought, title: null, repair: "undecided", turned: [] });
    setView("preview");
  };
  const preview = reading?.article ? (
    <ArticlePreview content={reading.article.content} language={language} direction={direction} />
  ) : (
    <p className={styles["note"]}>{t("text.previewEmpty")}</p>
  );
  const input = (
    <TextInput
      raw={draft.raw}
      direction={draft.raw === "" ? "auto" : direction}
      onType={(raw) => onChange({ raw, format: "text", from: null, turned: [], ...(raw.trim() === "" ? { repair: "undecided" as const } : {}) })}
      onBring={bring}
    />
  );

  return (
    <div className={styles["text"]}>
      {restored ? <Banner announce={false}>{t("text.restored")}</Banner> : null}
      {draft.raw === "" ? null : (
        <div className={styles["about"]}>
          {draft.from ? <Badge>{draft.format === "html" && draft.from === t("text.pasted") ? draft.from : t("text.readFile", { name: draft.from })}</Badge> : null}
          <span role="status">{t("text.count", { count: countWords(reading?.article?.text ?? "") })}</span>
          <AskFirst title={t("text.clearTitle")} description={t("text.clearWords")} button={{ look: "quiet", icon: <RotateCcw aria-hidden /> }} onDo={onClear}>
            {t("text.clear")}
          </AskFirst>
        </div>
      )}
      {refusal ? <Banner tone="danger">{refusal.message}</Banner> : null}
      {reading?.article && reading.article.notices.length > 0 ? (
        <Banner title={t("notices")}>
          <ul>
            {reading.article.notices.map((notice) => (
              <li key={notice}>{t(`notice.${notice}`)}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {reading?.tokenised ? (
        <TokenisedRepair
          tokenised={reading.tokenised}
          repair={draft.repair}
          language={language}
          onDecide={(repair) => onChange({ repair })}
          onTurn={(guess) => onChange({ turned: draft.turned.includes(guess) ? draft.turned.filter((one) => one !== guess) : [...draft.turned, guess] })}
        />
      ) : null}
      {draft.from === null ? (
        <Tabs
          label={t("text.view")}
          value={view}
          onChange={setView}
          tabs={[
            { value: "write", label: t("text.write"), content: input },
            { value: "preview", label: t("text.preview"), content: <div className={styles["preview"]}>{preview}</div> },
          ]}
        />
      ) : (
        <section className={styles["preview"]} aria-label={t("text.preview")}>
          {preview}
        </section>
      )}
    </div>
  );
}

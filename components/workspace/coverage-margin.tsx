"use client";

import { useRef, type CSSProperties, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { placeBetween } from "@/components/article-editor/text-place";
import { COVERAGE_GLYPHS } from "./coverage-of";
import styles from "./coverage-margin.module.css";
import { useDesk } from "./desk-context";
import { useVisibleSentences, type MarginMark } from "./use-visible-sentences";

/** One mark a sentence, as a checker's pencil leaves them. By keyboard the same is `x` in the sentence and Enter on a claim. */
export function CoverageMargin({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("checking.coverage");
  const { article, ask, claims, editor, open } = useDesk();
  const margin = useRef<HTMLDivElement>(null);
  const marks = useVisibleSentences({ editor, claims, language: article.language, scroller, margin });

  const press = (mark: MarginMark, spot: { x: number; y: number }): void => {
    if (!editor) return;
    const [only] = mark.claimIds;
    if (mark.claimIds.length > 1) ask({ what: "pick", claimIds: mark.claimIds, spot });
    else if (only) open(only);
    else {
      const place = placeBetween(editor.state, mark.from, mark.to);
      if (place && article.may.judge === null) ask({ what: "nothing", place, spot });
    }
  };
  return (
    <div ref={margin} className={styles["margin"]} role="group" aria-label={t("label")}>
      {marks.map((mark, at) => (
        <button
          // By number: by place, every letter typed above would make all marks below it anew.
          key={at}
          type="button"
          tabIndex={-1}
          className={styles["mark"]}
          data-coverage={mark.coverage}
          style={{ "--top": `${mark.top}px`, "--nth": mark.nth } as CSSProperties}
          aria-label={t("sentence", { state: t(mark.coverage), words: mark.words.slice(0, 80) })}
          title={mark.coverage === "none" && article.may.judge === null ? `${t(mark.coverage)}. ${t("dismissHint")}` : t(mark.coverage)}
          onClick={(event) => press(mark, { x: event.clientX, y: event.clientY })}
        >
          {COVERAGE_GLYPHS[mark.coverage]}
        </button>
      ))}
    </div>
  );
}

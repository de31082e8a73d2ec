import { diffWordsWithSpace } from "diff";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { VisuallyHidden } from "./visually-hidden";

export type WordDiffProps = {
  before: string;
  after: string;
  /** One side only: what was taken out (`before`) or put in (`after`); both inline without it. */
  side?: "before" | "after";
};

/** Old and new words as del and ins; screen readers hear which is which. */
export function WordDiff({ before, after, side }: WordDiffProps) {
  const t = useTranslations("ui");
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <>
      {parts.map((part, index) => {
        if (part.removed) {
          return side === "after" ? null : (
            <del key={index}>
              <VisuallyHidden>{t("removedWords")} </VisuallyHidden>
              {part.value}
            </del>
          );
        }
        if (part.added) {
          return side === "before" ? null : (
            <ins key={index}>
              <VisuallyHidden>{t("addedWords")} </VisuallyHidden>
              {part.value}
            </ins>
          );
        }
        return <span key={index}>{part.value}</span>;
      })}
    </>
  );
}

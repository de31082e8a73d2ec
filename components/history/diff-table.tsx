"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { WordDiff } from "@/components/ui/word-diff";
import styles from "./diff-table.module.css";
import { foldUnchanged, sideBySide, type Row } from "./side-by-side";

export type DiffTableProps = {
  before: { heading: string; text: string };
  after: { heading: string; text: string };
  language: string;
  direction: "ltr" | "rtl";
};

/** Two texts side by side, what changed marked word by word. */
export function DiffTable({ before, after, language, direction }: DiffTableProps) {
  const stretches = useMemo(() => foldUnchanged(sideBySide(before.text, after.text)), [before.text, after.text]);
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{before.heading}</th>
            <th scope="col">{after.heading}</th>
          </tr>
        </thead>
        {stretches.map((stretch, index) => (
          <Stretch key={index} rows={stretch.rows} folded={stretch.folded} language={language} direction={direction} />
        ))}
      </table>
    </div>
  );
}

type StretchProps = { rows: Row[]; folded: boolean; language: string; direction: "ltr" | "rtl" };

function Stretch({ rows, folded, language, direction }: StretchProps) {
  const t = useTranslations("history");
  const [open, setOpen] = useState(!folded);
  if (!open) {
    return (
      <tbody>
        <tr>
          <td colSpan={2} className={styles["fold"]}>
            <Button size="small" look="quiet" onClick={() => setOpen(true)}>
              {t("unchanged", { count: rows.length })}
            </Button>
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody lang={language} dir={direction}>
      {rows.map((row, index) => (
        <tr key={index} className={row.same ? styles["same"] : styles["changed"]}>
          <td>{row.same ? row.before : row.before === null ? null : <WordDiff before={row.before} after={row.after ?? ""} side="before" />}</td>
          <td>{row.same ? row.after : row.after === null ? null : <WordDiff before={row.before ?? ""} after={row.after} side="after" />}</td>
        </tr>
      ))}
    </tbody>
  );
}

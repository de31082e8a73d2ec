"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { WordDiff } from "@/components/ui/word-diff";
import forms from "@/components/workspace/forms.module.css";
import styles from "./conflict-dialog.module.css";

export type Compared = { label: string; theirs: string; yours: string };
export type ConflictDialogProps = {
  /** The server's sentence about what happened. */
  message: string;
  parts: readonly Compared[];
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onBack: () => void;
};

/** Two people changed one claim at once: the record as it is now beside what was typed here. Nothing is lost by looking. */
export function ConflictDialog({ message, parts, busy, onKeepMine, onTakeTheirs, onBack }: ConflictDialogProps) {
  const t = useTranslations("checking.conflict");
  const differing = parts.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <Dialog
      open
      size="large"
      title={t("title")}
      description={t("words", { name: message })}
      onOpenChange={(open) => (open ? undefined : onBack())}
      footer={
        <>
          <Button look="quiet" onClick={onBack}>
            {t("back")}
          </Button>
          <Button onClick={onTakeTheirs}>{t("takeTheirs")}</Button>
          <Button look="primary" busy={busy} onClick={onKeepMine}>
            {t("keepMine")}
          </Button>
        </>
      }
    >
      <table className={styles["table"]}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("theirs")}</th>
            <th scope="col">{t("yours")}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ label, theirs, yours }) => (
            <tr key={label}>
              <th scope="row" className={forms["muted"]}>
                {label}
              </th>
              <td dir="auto">{theirs}</td>
              <td dir="auto">
                <WordDiff before={theirs} after={yours} side="after" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

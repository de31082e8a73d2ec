"use client";

import { FileUp } from "lucide-react";
import { useId, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Draft } from "./draft";
import { FILE_LIMIT, READABLE_FILES, readFile } from "./read-file";
import styles from "./text-input.module.css";

export type TextInputProps = {
  raw: string;
  onType: (raw: string) => void;
  /** A formatted paste or a file: replaces what is there. */
  onBring: (brought: Pick<Draft, "format" | "raw" | "from">) => void;
  direction: "ltr" | "rtl" | "auto";
};

/** Paste, drop or type. Formatting comes along when the page is still empty or all of it is replaced. */
export function TextInput({ raw, onType, onBring, direction }: TextInputProps) {
  const t = useTranslations("intake.text");
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const bring = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readFile(file);
    setFault(read.ok ? null : t(read.fault, { name: file.name, limit: FILE_LIMIT }));
    if (read.ok) onBring({ format: read.format, raw: read.raw, from: file.name });
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const [file] = event.clipboardData.files;
    const html = event.clipboardData.getData("text/html");
    const { selectionStart, selectionEnd } = event.currentTarget;
    const replacesAll = raw.trim() === "" || (selectionStart === 0 && selectionEnd === raw.length);
    if (html !== "" && replacesAll) {
      event.preventDefault();
      onBring({ format: "html", raw: html, from: t("pasted") });
    } else if (file && event.clipboardData.getData("text/plain") === "") {
      event.preventDefault();
      void bring(file);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void bring(event.dataTransfer.files[0]);
  };

  return (
    <div
      className={classNames(styles["input"], over && styles["over"])}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {fault ? <Banner tone="danger">{fault}</Banner> : null}
      <label htmlFor={id} className={styles["label"]}>
        {t("label")}
      </label>
      <textarea
        id={id}
        className={styles["area"]}
        dir={direction}
        value={raw}
        placeholder={t("pasteHere")}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onPaste={paste}
      />
      {over ? <p className={styles["drop"]}>{t("dropHere")}</p> : null}
      <div className={styles["foot"]}>
        <p id={`${id}-hint`} className={styles["hint"]}>
          {t("hint")}
        </p>
        <Button size="small" icon={<FileUp aria-hidden />} onClick={() => chooser.current?.click()}>
          {t("chooseFile")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept={READABLE_FILES}
          hidden
          onChange={(event) => {
            void bring(event.target.files?.[0]);
            // The same file can be chosen again after it was changed.
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}

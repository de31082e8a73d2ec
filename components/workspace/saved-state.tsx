"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { useSaved } from "@/components/article-editor/use-collab-connection";
import styles from "./top-bar.module.css";

const ICONS = { opening: LoaderCircle, saved: Check, saving: LoaderCircle, unsaved: CloudOff, offline: CloudOff } as const;

export function SavedState({ connection }: { connection: CollabConnection }) {
  const t = useTranslations("checking.line");
  const saved = useSaved(connection);
  const Icon = ICONS[saved];
  return (
    <span className={styles["saved"]} data-saved={saved} role="status">
      <Icon aria-hidden />
      {t(saved)}
    </span>
  );
}

"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { savedOf } from "@/components/article-editor/saved-of";
import { useConnectionState } from "@/components/article-editor/use-collab-connection";
import styles from "./top-bar.module.css";

const ICONS = { opening: LoaderCircle, saved: Check, saving: LoaderCircle, unsaved: CloudOff, offline: CloudOff } as const;

export function SavedState({ connection }: { connection: CollabConnection }) {
  const line = useConnectionState(connection);
  const t = useTranslations("checking.line");
  const saved = savedOf(line);
  const Icon = ICONS[saved];
  useEffect(() => {
    if (!line.dirty) return;
    const keep = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, [line.dirty]);
  return (
    <span className={styles["saved"]} data-saved={saved} role="status">
      <Icon aria-hidden />
      {t(saved)}
    </span>
  );
}

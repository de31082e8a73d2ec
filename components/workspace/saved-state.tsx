"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { useSaved } from "@/components/article-editor/use-collab-connection";
import styles from "./top-bar.module.css";

const ICONS = { opening: LoaderCircle, saved: Check, saving: LoaderCircle, unsaved: CloudOff, offline: CloudOff } as const;

export function SavedState({ connection }: { connection: CollabConnection }) {
  const t = useTranslations("checking.line");
  const saved = useSaved(connection);
  const Icon = ICONS[saved];
  // The line itself is asked, at that moment: what is drawn follows a little later.
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent): void => {
      if (connection.snapshot().dirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, [connection]);
  return (
    <span className={styles["saved"]} data-saved={saved} role="status">
      <Icon aria-hidden />
      {t(saved)}
    </span>
  );
}

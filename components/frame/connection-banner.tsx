"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useSessionEnded } from "@/components/api/session-ended";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import styles from "./connection-banner.module.css";
import { UnsavedWords } from "./unsaved-words";

/** Says when nothing can be saved: no connection, or no session any more; and what is not saved yet on a screen that was left. */
export function ConnectionBanner() {
  const t = useTranslations("layout");
  const online = useSyncExternalStore(subscribe, () => navigator.onLine, () => true);
  const sessionEnded = useSessionEnded();
  return (
    <div className={styles["place"]}>
      {online ? null : (
        <div className={styles["offline"]}>
          <Banner tone="warning">{t("offline")}</Banner>
        </div>
      )}
      {sessionEnded ? (
        <Banner
          tone="warning"
          actions={
            <Button size="small" asChild>
              <a href="/sign-in" target="_blank" rel="noreferrer">
                {t("refused.toSignIn")}
              </a>
            </Button>
          }
        >
          {t("signedOut")}
        </Banner>
      ) : null}
      <UnsavedWords />
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

"use client";

import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import styles from "./page.module.css";

export function LoadingPage() {
  const t = useTranslations("layout");
  return (
    <div className={`${styles["page"] ?? ""} ${styles["wide"] ?? ""}`} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <div style={{ inlineSize: 260 }}>
        <Skeleton lines={1} height={28} />
      </div>
      <Skeleton lines={6} height={44} />
    </div>
  );
}

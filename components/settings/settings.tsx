"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { useMe } from "@/components/api/use-me";
import { Page } from "@/components/frame/page";
import { Banner } from "@/components/ui/banner";
import { Skeleton } from "@/components/ui/skeleton";
import { permits } from "@/lib/newsroom/roles";
import { NewsroomForm } from "./newsroom-form";
import { ScaleForm } from "./scale-form";
import styles from "./settings.module.css";
import { Tokens } from "./tokens";
import { useRatingScale, useSettings } from "./use-settings";

/** The newsroom's settings, for admins. */
export function Settings() {
  const t = useTranslations("settings");
  const me = useMe().data;
  const settings = useSettings();
  const scale = useRatingScale();
  if (me && !permits(me.roles, "administer")) {
    return (
      <Page title={t("title")} width="medium">
        <Banner tone="warning">{t("notAdmin")}</Banner>
      </Page>
    );
  }
  return (
    <Page title={t("title")} width="medium">
      <Part id="newsroom" title={t("newsroom.title")}>
        {settings.isError ? <Failure error={settings.error} title={t("failed")} onRetry={() => void settings.refetch()} /> : null}
        {settings.isPending ? <Skeleton lines={3} height={32} /> : null}
        {settings.data ? <NewsroomForm settings={settings.data} /> : null}
      </Part>
      <Part id="scale" title={t("scale.title")}>
        {scale.isError ? <Failure error={scale.error} title={t("failed")} onRetry={() => void scale.refetch()} /> : null}
        {scale.isPending ? <Skeleton lines={4} height={32} /> : null}
        {scale.data ? <ScaleForm scale={scale.data} /> : null}
      </Part>
      <Part id="tokens" title={t("tokens.title")}>
        <Tokens />
      </Part>
    </Page>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

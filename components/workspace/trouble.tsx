"use client";

import { useTranslations } from "use-intl";
import type { ApiError } from "@/components/api/client";
import { Banner } from "@/components/ui/banner";

/** Why something was refused, in the server's own sentence; passing trouble says that nothing typed is lost. */
export function Trouble({ error }: { error: ApiError | null }) {
  const t = useTranslations("checking.trouble");
  if (!error) return null;
  if (error.isPassing) return <Banner tone="danger">{t("passing")}</Banner>;
  if (error.status === 429) return <Banner tone="warning">{t("tooMany", { seconds: error.retryAfter ?? 10 })}</Banner>;
  return <Banner tone="danger">{error.message}</Banner>;
}

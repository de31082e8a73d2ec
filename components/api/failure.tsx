"use client";

import { useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ApiError } from "./api-error";
import { useSay } from "./use-action";

export type FailureProps = {
  error: unknown;
  /** What could not be done, before the server's own sentence. */
  title?: string;
  onRetry?: () => void;
};

/** What went wrong, with the reference that an admin can look up, and the way to try again where that may help. */
export function Failure({ error, title, onRetry }: FailureProps) {
  const t = useTranslations("layout.error");
  const say = useSay();
  const reference = error instanceof ApiError && error.isPassing ? error.requestId : null;
  return (
    <Banner
      tone="danger"
      title={title}
      actions={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        ) : null
      }
    >
      {say(error)}
      {reference ? ` ${t("reference", { reference })}` : null}
    </Banner>
  );
}

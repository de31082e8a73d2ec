"use client";

import { Compass, CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

/** A screen that broke while it was drawn. */
export function BrokenScreen({ reference, onRetry }: { reference: string | undefined; onRetry: () => void }) {
  const t = useTranslations("layout.error");
  return (
    <EmptyState
      level={1}
      icon={<CircleAlert />}
      title={t("title")}
      actions={
        <>
          <Button look="primary" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
          <Button asChild>
            <Link href="/articles">{t("toArticles")}</Link>
          </Button>
        </>
      }
    >
      <p>{t("words")}</p>
      {reference ? <p>{t("reference", { reference })}</p> : null}
    </EmptyState>
  );
}

/** An address behind which there is nothing, or nothing for this newsroom: nobody learns which. */
export function NothingHere() {
  const t = useTranslations("layout");
  return (
    <EmptyState
      level={1}
      icon={<Compass />}
      title={t("notFound.title")}
      actions={
        <Button look="primary" asChild>
          <Link href="/articles">{t("error.toArticles")}</Link>
        </Button>
      }
    >
      <p>{t("notFound.words")}</p>
    </EmptyState>
  );
}

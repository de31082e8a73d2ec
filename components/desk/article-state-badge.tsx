"use client";

import { BookCheck, CircleCheck, CircleDot, Inbox, PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { ArticleState } from "@/lib/articles/article-state";

const LOOKS: Record<ArticleState, { hue: string; icon: ReactNode }> = {
  intake: { hue: "var(--state-open)", icon: <Inbox /> },
  in_check: { hue: "var(--state-in-check)", icon: <CircleDot /> },
  signed_off: { hue: "var(--state-signed-off)", icon: <CircleCheck /> },
  published: { hue: "var(--state-signed-off)", icon: <BookCheck /> },
  corrected: { hue: "var(--state-reported)", icon: <PenLine /> },
};

export function ArticleStateBadge({ state }: { state: ArticleState }) {
  const t = useTranslations("words.articleState");
  return (
    <Badge hue={LOOKS[state].hue} icon={LOOKS[state].icon}>
      {t(state)}
    </Badge>
  );
}

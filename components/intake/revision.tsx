"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { ApiError, api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { NothingHere } from "@/components/frame/last-resort";
import { LoadingPage } from "@/components/frame/loading-page";
import { Page } from "@/components/frame/page";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { articleView, claimView } from "@/lib/desk/views";
import { RevisionForm } from "./revision-form";

const claims = z.object({ claims: z.array(claimView.pick({ id: true, number: true })) });

/** A whole new text for an article: first shown with everything that it does, then applied. */
export function Revision({ articleId }: { articleId: string }) {
  const t = useTranslations("intake");
  const client = useQueryClient();
  const key = ["article", articleId, "for-revision"];
  const article = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }) });
  const numbers = useQuery({ queryKey: [...key, "claims"], queryFn: ({ signal }) => api.get(`/articles/${articleId}/claims`, claims, { signal }) });
  const above = (
    <Link href={`/articles/${articleId}`}>
      <ChevronLeft aria-hidden size={14} /> {t("revision.back")}
    </Link>
  );
  if (article.error instanceof ApiError && article.error.status === 404) return <NothingHere />;
  // What is known already stays: a refresh that failed must not take what somebody has typed here.
  if (article.isError && !article.data) {
    return (
      <Page title={t("revisionTitle")} above={above}>
        <Failure error={article.error} onRetry={() => void article.refetch()} />
      </Page>
    );
  }
  if (!article.data) return <LoadingPage />;
  const { title, may } = article.data;
  return (
    <Page title={t("revisionTitle")} lead={t("revision.lead", { title })} above={above}>
      {may.changeText === null ? (
        <RevisionForm
          article={article.data}
          numberOf={(claimId) => numbers.data?.claims.find((claim) => claim.id === claimId)?.number ?? null}
          onApplied={() => void client.invalidateQueries({ queryKey: ["article", articleId] })}
        />
      ) : (
        <Banner tone="warning">{may.changeText}</Banner>
      )}
    </Page>
  );
}

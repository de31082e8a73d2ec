"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ApiError, api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { useMe } from "@/components/api/use-me";
import { AskDialog } from "@/components/ui/ask-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toaster";
import { articleView, type ArticleView } from "@/lib/desk/views";
import { isWebAddress } from "@/lib/text/fields";
import { DetailsFields, type Details } from "./details-fields";
import { momentToZoned, zonedToMoment } from "./zoned-time";

export type DetailsDialogProps = { articleId: string; onClose: () => void };

/** What is said about an article besides its text: byline, deadline, who wrote it. */
export function DetailsDialog({ articleId, onClose }: DetailsDialogProps) {
  const t = useTranslations("desk.details");
  const zone = useMe().data?.newsroom.timeZone;
  const article = useQuery({ queryKey: ["article", articleId, "details"], queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }), staleTime: 0, gcTime: 0 });
  if (article.data && zone) return <Loaded article={article.data} zone={zone} onClose={onClose} />;
  return (
    <Dialog title={t("title")} open onOpenChange={(open) => (open ? undefined : onClose())}>
      {article.isError ? <Failure error={article.error} onRetry={() => void article.refetch()} /> : <Skeleton lines={5} height={32} />}
    </Dialog>
  );
}

function Loaded({ article, zone, onClose }: { article: ArticleView; zone: string; onClose: () => void }) {
  const t = useTranslations("desk.details");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const [version, setVersion] = useState(article.detailsVersion);
  const [details, setDetails] = useState(() => detailsOf(article, zone));
  const save = useAction(() => api.patch(`/articles/${article.id}`, bodyOf(details, version, zone), articleView), {
    showsError: true,
    onDone: () => {
      toast.success(t("saved"));
      void client.invalidateQueries({ queryKey: ["articles"] });
      void client.invalidateQueries({ queryKey: ["article", article.id] });
      onClose();
    },
  });
  const address = details.sourceUrl.trim();
  const fault = address !== "" && !isWebAddress(address) ? t("sourceUrlWrong") : undefined;
  const theirs = save.error instanceof ApiError && save.error.status === 409 ? articleView.safeParse(save.error.details["current"]).data : undefined;
  return (
    <AskDialog
      title={t("title")}
      description={article.title}
      onClose={onClose}
      action={{ words: ui("save"), busy: save.isPending, whyNot: fault, onDo: () => save.mutate() }}
    >
      {save.error ? <Failure error={save.error} /> : null}
      {theirs ? (
        <p>
          {t("theirs", { byline: theirs.byline ?? "–", publication: theirs.publication ?? "–", deadline: theirs.deadline ? momentToZoned(theirs.deadline, zone).replace("T", " ") : "–" })}{" "}
          <Button
            size="small"
            onClick={() => {
              setVersion(theirs.detailsVersion);
              save.reset();
            }}
          >
            {t("keepMine")}
          </Button>
        </p>
      ) : null}
      <DetailsFields details={details} onChange={setDetails} zone={zone} fault={fault} reporter={article.reporter} />
    </AskDialog>
  );
}

function detailsOf({ byline, publication, deadline, language, direction, sourceUrl, reporter }: ArticleView, zone: string): Details {
  return {
    byline: byline ?? "", publication: publication ?? "", sourceUrl: sourceUrl ?? "", language, direction,
    deadline: deadline === null ? "" : momentToZoned(deadline, zone),
    reporterId: reporter?.id ?? "",
  };
}

function bodyOf({ byline, publication, sourceUrl, deadline, reporterId, ...rest }: Details, detailsVersion: number, zone: string): object {
  return {
    ...rest, detailsVersion,
    byline: byline.trim() || null,
    publication: publication.trim() || null,
    sourceUrl: sourceUrl.trim() || null,
    deadline: zonedToMoment(deadline, zone),
    reporterId: reporterId || null,
  };
}

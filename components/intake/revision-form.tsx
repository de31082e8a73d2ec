"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { ApiError, api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { DiffTable } from "@/components/history/diff-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import type { ArticleView } from "@/lib/desk/views";
import { revisionView, type RevisionView } from "@/lib/revisions/revision";
import { EMPTY_DRAFT } from "./draft";
import { readDraft } from "./read-draft";
import { RevisionEffects } from "./revision-effects";
import styles from "./revision.module.css";
import { TextPart } from "./text-part";
import { useSettled } from "./use-settled";

export type RevisionFormProps = {
  article: ArticleView;
  numberOf: (claimId: string) => number | null;
  /** The text moved on: answers the number of the newest one. */
  onStale: () => Promise<number | null>;
  onApplied: () => void;
};

type Seen = { revision: RevisionView; version: number; stale: boolean };

export function RevisionForm({ article, numberOf, onStale, onApplied }: RevisionFormProps) {
  const t = useTranslations("intake");
  const router = useRouter();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [seen, setSeen] = useState<Seen | null>(null);
  const { format, raw, repair, turned } = useSettled(draft, 250);
  const reading = useMemo(() => readDraft({ format, raw, title: null, repair, turned }), [format, raw, repair, turned]);
  const foundTitle = reading?.article && reading.refusal === null ? reading.article.title : article.title;
  const title = draft.title ?? foundTitle;

  const put = (version: number, preview: boolean): Promise<RevisionView> => {
    const now = readDraft({ ...draft, title: null });
    return api.put(`/articles/${article.id}/text${preview ? "?preview=1" : ""}`, { ...(now?.incoming ?? { text: draft.raw }), title: title.trim(), version }, revisionView);
  };
  const preview = useAction(async ({ version, stale }: { version: number; stale: boolean }): Promise<Seen> => ({ revision: await put(version, true), version, stale }), {
    showsError: true,
    onDone: setSeen,
  });
  const apply = useAction((version: number) => put(version, false), {
    showsError: true,
    onDone: (revision) => {
      toast.success(t("revision.applied", { count: revision.changed.length + revision.lost.length }));
      onApplied();
      router.push(`/articles/${article.id}`);
    },
  });
  // What was looked at is not what would be changed any more: look again, against the newest text.
  const applySeen = (version: number): void =>
    apply.mutate(version, {
      onError: (error) => {
        if (!(error instanceof ApiError && error.code === "text-changed")) return;
        void onStale().then((newest) => (newest === null ? undefined : preview.mutate({ version: newest, stale: true })));
      },
    });

  if (seen) return <Preview seen={seen} article={article} numberOf={numberOf} busy={apply.isPending || preview.isPending} error={seen.stale ? preview.error : apply.error} onApply={() => applySeen(seen.version)} onBack={() => setSeen(null)} />;
  return (
    <Form
      className={styles["form"]}
      noValidate
      onSubmit={() => preview.mutate({ version: article.version, stale: false })}
    >
      <TextPart
        draft={draft}
        reading={reading}
        restored={false}
        language={article.language}
        direction={article.direction}
        onChange={(changed) => setDraft((now) => ({ ...now, ...changed }))}
        onClear={() => setDraft(EMPTY_DRAFT)}
      />
      <Field label={t("details.headline")} hint={t("revision.headlineHint")} error={title.trim() === "" ? t("details.headlineMissing") : undefined}>
        <Input value={title} maxLength={500} onChange={(event) => setDraft({ ...draft, title: event.target.value })} />
      </Field>
      {preview.error ? <Failure error={preview.error} /> : null}
      <Button
        type="submit"
        look="primary"
        busy={preview.isPending}
        whyNot={draft.raw.trim() === "" ? t("text.empty") : reading?.tokenised && draft.repair === "undecided" ? t("tokenised.undecided") : title.trim() === "" ? t("details.headlineMissing") : null}
      >
        {preview.isPending ? t("revision.previewing") : t("revision.preview")}
      </Button>
    </Form>
  );
}

type PreviewProps = {
  seen: Seen;
  article: ArticleView;
  numberOf: RevisionFormProps["numberOf"];
  busy: boolean;
  error: Error | null;
  onApply: () => void;
  onBack: () => void;
};

function Preview({ seen, article, numberOf, busy, error, onApply, onBack }: PreviewProps) {
  const t = useTranslations("intake.revision");
  const { diff } = seen.revision;
  const textOf = (left: "added" | "removed"): string => diff.filter((part) => part.kind !== left).map((part) => part.text).join("");
  const isSame = diff.every((part) => part.kind === "same");
  return (
    <div className={styles["form"]}>
      {seen.stale ? <Banner tone="warning">{t("stale")}</Banner> : null}
      {error ? <Failure error={error} /> : null}
      {isSame ? <Banner>{t("unchanged")}</Banner> : null}
      <h2>{t("claims")}</h2>
      <RevisionEffects articleId={article.id} revision={seen.revision} numberOf={numberOf} />
      {isSame ? null : (
        <>
          <h2>{t("diff")}</h2>
          <DiffTable before={{ heading: t("before"), text: textOf("added") }} after={{ heading: t("after"), text: textOf("removed") }} language={article.language} direction={article.direction} />
        </>
      )}
      <div className={styles["actions"]}>
        <Button onClick={onBack}>{t("editAgain")}</Button>
        <Button look="primary" busy={busy} whyNot={isSame ? t("unchanged") : null} onClick={onApply}>
          {busy ? t("applying") : t("apply")}
        </Button>
      </div>
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import type { ArticleView } from "@/lib/desk/views";
import { revisionView, type RevisionView } from "@/lib/revisions/revision";
import { EMPTY_DRAFT } from "./draft";
import { readDraft } from "./read-draft";
import { RevisionPreview, type Seen } from "./revision-preview";
import styles from "./revision.module.css";
import { TextPart } from "./text-part";
import { unlessStale } from "./unless-stale";
import { useSettled } from "./use-settled";

export type RevisionFormProps = {
  article: ArticleView;
  numberOf: (claimId: string) => number | null;
  onApplied: () => void;
};

type Applied = { applied: RevisionView };

export function RevisionForm({ article, numberOf, onApplied }: RevisionFormProps) {
  const t = useTranslations("intake");
  const router = useRouter();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [seen, setSeen] = useState<Seen | null>(null);
  const { format, raw, repair, turned } = useSettled(draft, 250);
  const reading = useMemo(() => readDraft({ format, raw, title: null, repair, turned }), [format, raw, repair, turned]);
  const foundTitle = reading?.article && reading.refusal === null ? reading.article.title : article.title;
  const title = draft.title ?? foundTitle;

  const put = (version: number, query = ""): Promise<RevisionView> => {
    const now = readDraft({ ...draft, title: null });
    return api.put(`/articles/${article.id}/text${query}`, { ...(now?.incoming ?? { text: draft.raw }), title: title.trim(), version }, revisionView);
  };
  const look = async (version: number, stale: boolean): Promise<Seen> => ({ revision: await put(version, "?preview=1"), version, stale });
  const preview = useAction(() => unlessStale(look(article.version, false), (newest) => look(newest, false)), { showsError: true, onDone: setSeen });
  // What was looked at is not what would be changed any more: it is looked at again, not applied.
  const apply = useAction(
    (version: number) => unlessStale<Applied | Seen>(put(version).then((applied) => ({ applied })), (newest) => look(newest, true)),
    {
      showsError: true,
      onDone: (answer) => {
        if (!("applied" in answer)) {
          setSeen(answer);
          return;
        }
        const { changed, lost } = answer.applied;
        toast.success(t("revision.applied", { count: changed.length + lost.length }));
        onApplied();
        router.push(`/articles/${article.id}`);
      },
    },
  );
  const back = (): void => {
    setSeen(null);
    apply.reset();
  };

  if (seen) return <RevisionPreview seen={seen} article={article} numberOf={numberOf} busy={apply.isPending} error={apply.error} onApply={() => apply.mutate(seen.version)} onBack={back} />;
  return (
    <Form className={styles["form"]} noValidate onSubmit={() => preview.mutate()}>
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

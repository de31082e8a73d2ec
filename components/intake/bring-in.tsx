"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { useMe } from "@/components/api/use-me";
import { zonedToMoment } from "@/components/desk/zoned-time";
import { Page } from "@/components/frame/page";
import { useDraft } from "@/components/frame/use-draft";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { isWebAddress } from "@/lib/text/fields";
import { permits } from "@/lib/newsroom/roles";
import { directionOf, guessLanguage } from "@/lib/text/language";
import styles from "./bring-in.module.css";
import { DetailsForm } from "./details-form";
import { EMPTY_DRAFT, type Draft } from "./draft";
import { readDraft, type Reading } from "./read-draft";
import { TextPart } from "./text-part";
import { useSettled } from "./use-settled";

const brought = z.object({ id: z.string() });

/** A new article: its text on the left, what is said about it on the right, one button. */
export function BringIn() {
  const t = useTranslations("intake");
  const router = useRouter();
  const client = useQueryClient();
  const me = useMe().data;
  const { value: draft, change, touched, forget } = useDraft("new-article", EMPTY_DRAFT);
  const [restored] = useState(touched && draft.raw !== "");
  const [asked, setAsked] = useState(false);
  // Reading an article of a megabyte takes a moment: not at every key.
  const { format, raw, title, repair, turned } = useSettled(draft, 250);
  const reading = useMemo(() => readDraft({ format, raw, title, repair, turned }), [format, raw, title, repair, turned]);
  const guessed = useMemo(() => guessLanguage(reading?.article?.text ?? "") ?? "en", [reading]);
  const language = draft.language ?? guessed;
  const direction = draft.direction ?? directionOf(language);
  const zone = me?.newsroom.timeZone ?? "UTC";

  // What stands on the screen now is sent, also when the last keys have not been read yet.
  const send = useAction(() => api.post("/articles", bodyOf(draft, readDraft(draft), { language, direction, zone }), brought), {
    showsError: true,
    onDone: ({ id }) => {
      forget();
      void client.invalidateQueries({ queryKey: ["articles"] });
      router.push(`/articles/${id}`);
    },
  });

  const faults = faultsOf(draft, readNow(draft, reading));
  const sentence = (fault: keyof typeof faults): string | undefined => {
    const code = asked ? faults[fault] : undefined;
    return code === undefined ? undefined : t(code);
  };
  const submit = (): void => {
    setAsked(true);
    if (Object.values(faultsOf(draft, readDraft(draft))).every((fault) => fault === undefined)) send.mutate();
  };
  const notAllowed = me !== undefined && !permits(me.roles, "change-text");

  if (notAllowed) return <Page title={t("title")} width="medium"><Banner tone="warning">{t("notAllowed")}</Banner></Page>;
  return (
    <Page title={t("title")}>
      <Form
        className={styles["form"]}
        noValidate
        onSubmit={submit}
      >
        <TextPart draft={draft} reading={reading} restored={restored} language={language} direction={direction} onChange={change} onClear={() => change({ ...pick(EMPTY_DRAFT), title: null, language: null, direction: null })} />
        <div className={styles["side"]}>
          <DetailsForm
            draft={draft}
            onChange={change}
            found={{ title: reading?.article && reading.refusal === null ? reading.article.title : "", language, direction }}
            faults={{ title: sentence("title"), sourceUrl: sentence("sourceUrl") }}
          />
          {sentence("text") ? <Banner tone="danger">{sentence("text")}</Banner> : null}
          {send.error ? <Failure error={send.error} title={t("failed")} /> : null}
          <Button type="submit" look="primary" busy={send.isPending}>
            {send.isPending ? t("submitting") : t("submit")}
          </Button>
          <p className={styles["note"]}>{t("details.optional")}</p>
        </div>
      </Form>
    </Page>
  );
}

function pick({ format, raw, from, repair, turned }: Draft): Partial<Draft> {
  return { format, raw, from, repair, turned };
}

function readNow(draft: Draft, reading: Reading | null): Reading | null {
  return draft.raw.trim() === "" ? null : reading;
}

type Faults = {
  text: "text.empty" | "tokenised.undecided" | undefined;
  title: "details.headlineMissing" | undefined;
  sourceUrl: "details.sourceUrlWrong" | undefined;
};

function faultsOf(draft: Draft, reading: Reading | null): Faults {
  const titleMissing = draft.title === null ? reading?.refusal?.code === "title-missing" : draft.title.trim() === "";
  const undecided = reading?.tokenised && draft.repair === "undecided";
  return {
    text: draft.raw.trim() === "" ? "text.empty" : undecided ? "tokenised.undecided" : undefined,
    title: titleMissing ? "details.headlineMissing" : undefined,
    sourceUrl: draft.sourceUrl.trim() !== "" && !isWebAddress(draft.sourceUrl.trim()) ? "details.sourceUrlWrong" : undefined,
  };
}

function bodyOf(draft: Draft, reading: Reading | null, chosen: { language: string; direction: "ltr" | "rtl"; zone: string }): object {
  const title = draft.title?.trim() ?? "";
  return {
    ...(reading?.incoming ?? { text: draft.raw }),
    title: title === "" ? (reading?.article?.title ?? "") : title,
    language: chosen.language,
    direction: chosen.direction,
    ...(draft.byline.trim() ? { byline: draft.byline.trim() } : {}),
    ...(draft.publication.trim() ? { publication: draft.publication.trim() } : {}),
    ...(draft.sourceUrl.trim() ? { sourceUrl: draft.sourceUrl.trim() } : {}),
    ...(draft.deadline ? { deadline: zonedToMoment(draft.deadline, chosen.zone) } : {}),
  };
}

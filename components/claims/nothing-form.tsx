"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { placeBody, type TextPlace } from "@/components/article-editor/text-place";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import { usePlace } from "@/components/workspace/use-place";

const REASONS = ["opinion", "prediction", "known", "scene", "experience"] as const;

/** Words in which there is nothing to check, with the reason: common ones are one press away. */
export function NothingForm({ place: chosen, onDone }: { place: TextPlace; onDone: (place: TextPlace) => void }) {
  const t = useTranslations("checking.nothing");
  const needed = useTranslations("checking.reasons");
  const { articleId, line, say } = useDesk();
  const offline = useTranslations("checking.tag");
  const { place, onRefused } = usePlace(chosen);
  const change = useClaimChange(articleId, onRefused);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);

  const submit = async (why: string): Promise<void> => {
    if (why.trim() === "") {
      setMissing(true);
      return;
    }
    const claim = await change.send({ path: `/articles/${articleId}/claims`, body: { ...placeBody(place), dismiss: { reason: why } } });
    if (!claim) return;
    say(t("done"));
    onDone(place);
  };
  return (
    <Form
      className={forms["form"]}
      data-sent={change.busy ? "" : undefined}
      onSubmit={() => submit(reason)}
    >
      <p className={forms["title"]}>{t("title")}</p>
      <blockquote className={`${forms["quote"]} ${forms["short"]}`} dir="auto">
        {place.quote}
      </blockquote>
      <div className={forms["end"]} role="group" aria-label={t("reason")}>
        {REASONS.map((each) => (
          <Button key={each} size="small" whyNot={line.connected ? null : offline("needsConnection")} onClick={() => void submit(t(`reasons.${each}`))}>
            {t(`reasons.${each}`)}
          </Button>
        ))}
      </div>
      <Field label={t("reason")} error={missing && reason.trim() === "" ? needed("needed") : undefined}>
        <Textarea autoFocus rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Trouble error={change.error} />
      <div className={forms["foot"]}>
        <Button type="submit" look="primary" busy={change.busy} whyNot={line.connected ? null : offline("needsConnection")}>
          {t("submit")}
        </Button>
      </div>
    </Form>
  );
}

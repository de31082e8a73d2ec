"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import { placeBody, type TextPlace } from "@/components/article-editor/text-place";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import { usePlace } from "@/components/workspace/use-place";
import type { ClaimOrigin, ClaimType } from "@/lib/claims/claim";
import { guessType, suggestStatement } from "@/lib/claims/suggest";
import { Candidates, candidatesOf } from "./candidates";
import { OriginField, TypeField } from "./claim-choices";
import { ClaimantField, claimantBody, type ChosenClaimant } from "./claimant-field";

/** Little is asked for here: everything else can come later, on the card. */
export function TagForm({ place: chosen, onDone }: { place: TextPlace; onDone: (place: TextPlace) => void }) {
  const t = useTranslations("checking.tag");
  const { articleId, editor, line, open, paintPending, say } = useDesk();
  const { place, onRefused } = usePlace(chosen);
  const change = useClaimChange(articleId, onRefused);
  const [statement, setStatement] = useState(() => suggestStatement(place.quote));
  const [type, setType] = useState<ClaimType>(() => guessType(place.quote));
  const [origin, setOrigin] = useState<ClaimOrigin>(() => (guessType(place.quote) === "quotation" ? "attributed" : "own"));
  const [claimant, setClaimant] = useState<ChosenClaimant>(null);
  const [everywhere, setEverywhere] = useState(false);
  const places = editor ? timesIn(textIndex(editor.state.doc).text, place.quote) : 1;

  const submit = async (where: Record<string, unknown> = placeBody(place)): Promise<void> => {
    paintPending(place);
    const body = {
      ...where,
      ...(statement.trim() === "" ? {} : { statement }),
      type,
      origin,
      ...(origin === "attributed" && claimant ? claimantBody(claimant) : {}),
      ...(everywhere ? { allOccurrences: true } : {}),
    };
    const claim = await change.send({ path: `/articles/${articleId}/claims`, body });
    paintPending(null);
    if (!claim) return;
    say(t("tagged", { number: claim.number }));
    open(claim.id, { tab: "evidence" });
    onDone(place);
  };
  const candidates = candidatesOf(change.error);
  return (
    <Form
      className={forms["form"]}
      data-sent={change.busy ? "" : undefined}
      onSubmit={submit}
    >
      {/* Seen in the text, where they are underlined already. */}
      <VisuallyHidden>{`${t("words")}: ${place.quote}`}</VisuallyHidden>
      <Field label={t("statement")}>
        <Textarea autoFocus rows={2} className={forms["low"]} value={statement} onChange={(event) => setStatement(event.target.value)} onFocus={(event) => event.target.select()} />
      </Field>
      <TypeField value={type} onChange={setType} />
      <OriginField value={origin} onChange={setOrigin} />
      {origin === "attributed" ? <ClaimantField value={claimant} onChange={setClaimant} /> : null}
      {places > 1 ? (
        <RadioGroup
          label={t("everywhere", { count: places })}
          value={everywhere ? "all" : "one"}
          options={[
            { value: "one", label: t("onlyHere") },
            { value: "all", label: t("all", { count: places }) },
          ]}
          onChange={(next) => setEverywhere(next === "all")}
        />
      ) : null}
      {candidates.length > 0 ? <Candidates quote={place.quote} candidates={candidates} onTake={(where) => void submit(where)} /> : <Trouble error={change.error} />}
      <div className={forms["foot"]}>
        <Button type="submit" look="primary" busy={change.busy} whyNot={line.connected ? null : t("needsConnection")}>
          {t("submit")}
        </Button>
      </div>
    </Form>
  );
}

/** How often the words stand in the text, counted up to where it no longer matters. */
function timesIn(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0 && times < 500; at = text.indexOf(words, at + words.length)) times += 1;
  return times;
}

"use client";

import { useTranslations } from "use-intl";
import { LANGUAGES } from "@/components/intake/languages";
import { usePeople } from "@/components/people/use-people";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { ARTICLE_LIMITS } from "@/lib/articles/article";
import type { PersonRef } from "@/lib/desk/views";
import { directionOf } from "@/lib/text/language";
import styles from "./details-fields.module.css";

/** An article's details as the form holds them; empty = none. The deadline is what the newsroom's clock shows. */
export type Details = {
  byline: string;
  publication: string;
  deadline: string;
  language: string;
  direction: "ltr" | "rtl";
  sourceUrl: string;
  reporterId: string;
};

export type DetailsFieldsProps = {
  details: Details;
  onChange: (details: Details) => void;
  zone: string;
  fault: string | undefined;
  /** Who is the reporter now; stays on offer when deactivated meanwhile. */
  reporter: PersonRef | null;
};

export function DetailsFields({ details, onChange, zone, fault, reporter }: DetailsFieldsProps) {
  const t = useTranslations("intake.details");
  const desk = useTranslations("desk.details");
  const languages = useTranslations("intake.languages");
  const people = usePeople().data ?? [];
  const reporters = people.filter((person) => person.state !== "deactivated" || person.id === reporter?.id);
  const known = LANGUAGES.find((one) => one === details.language);
  return (
    <div className={styles["fields"]}>
      <div className={styles["pair"]}>
        <Field label={t("byline")}>
          <Input value={details.byline} maxLength={ARTICLE_LIMITS.byline} onChange={(event) => onChange({ ...details, byline: event.target.value })} />
        </Field>
        <Field label={t("publication")}>
          <Input value={details.publication} maxLength={ARTICLE_LIMITS.publication} onChange={(event) => onChange({ ...details, publication: event.target.value })} />
        </Field>
      </div>
      <div className={styles["pair"]}>
        <Field label={t("deadline")} hint={t("deadlineHint", { zone })}>
          <Input type="datetime-local" value={details.deadline} onChange={(event) => onChange({ ...details, deadline: event.target.value })} />
        </Field>
        <Field label={desk("reporter")} hint={desk("reporterHint")}>
          <Select
            value={details.reporterId}
            onChange={(reporterId) => onChange({ ...details, reporterId })}
            options={[{ value: "", label: desk("noReporter") }, ...reporters.map((person) => ({ value: person.id, label: person.name }))]}
          />
        </Field>
      </div>
      <div className={styles["pair"]}>
        <Field label={t("language")}>
          <Select
            value={details.language}
            onChange={(language) => onChange({ ...details, language, direction: directionOf(language) })}
            options={[...(known ? [] : [{ value: details.language, label: details.language }]), ...LANGUAGES.map((value) => ({ value, label: languages(value) }))]}
          />
        </Field>
        <RadioGroup
          label={t("direction")}
          value={details.direction}
          onChange={(value) => onChange({ ...details, direction: value === "rtl" ? "rtl" : "ltr" })}
          options={[
            { value: "ltr", label: t("ltr") },
            { value: "rtl", label: t("rtl") },
          ]}
        />
      </div>
      <Field label={t("sourceUrl")} hint={t("sourceUrlHint")} error={fault}>
        <Input type="url" inputMode="url" dir="ltr" value={details.sourceUrl} maxLength={2000} onChange={(event) => onChange({ ...details, sourceUrl: event.target.value })} />
      </Field>
    </div>
  );
}

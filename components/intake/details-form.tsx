"use client";

import { useTranslations } from "use-intl";
import { useMe } from "@/components/api/use-me";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { directionOf } from "@/lib/text/language";
import styles from "./bring-in.module.css";
import type { Draft } from "./draft";
import { LANGUAGES } from "./languages";

export type DetailsFormProps = {
  draft: Draft;
  onChange: (changed: Partial<Draft>) => void;
  /** What the text itself says. */
  found: { title: string; language: string; direction: "ltr" | "rtl" };
  faults: { title?: string | undefined; sourceUrl?: string | undefined };
};

export function DetailsForm({ draft, onChange, found, faults }: DetailsFormProps) {
  const t = useTranslations("intake.details");
  const languages = useTranslations("intake.languages");
  const zone = useMe().data?.newsroom.timeZone ?? "UTC";
  const language = draft.language ?? found.language;
  return (
    <fieldset className={styles["details"]}>
      <legend className={styles["legend"]}>{t("legend")}</legend>
      <Field label={t("headline")} hint={t("headlineHint")} error={faults.title} required>
        <Input value={draft.title ?? found.title} onChange={(event) => onChange({ title: event.target.value })} maxLength={500} />
      </Field>
      <Field label={t("byline")}>
        <Input value={draft.byline} onChange={(event) => onChange({ byline: event.target.value })} maxLength={300} />
      </Field>
      <Field label={t("publication")}>
        <Input value={draft.publication} onChange={(event) => onChange({ publication: event.target.value })} maxLength={300} />
      </Field>
      <Field label={t("deadline")} hint={t("deadlineHint", { zone })}>
        <Input type="datetime-local" value={draft.deadline} onChange={(event) => onChange({ deadline: event.target.value })} />
      </Field>
      <Field label={t("language")} hint={draft.language === null && draft.raw !== "" ? t("languageHint") : undefined}>
        <Select
          value={language}
          onChange={(value) => onChange({ language: value, direction: directionOf(value) })}
          options={LANGUAGES.map((value) => ({ value, label: languages(value) }))}
        />
      </Field>
      <RadioGroup
        label={t("direction")}
        value={draft.direction ?? found.direction}
        onChange={(value) => onChange({ direction: value === "rtl" ? "rtl" : "ltr" })}
        options={[
          { value: "ltr", label: t("ltr") },
          { value: "rtl", label: t("rtl") },
        ]}
      />
      <Field label={t("sourceUrl")} hint={t("sourceUrlHint")} error={faults.sourceUrl}>
        <Input type="url" inputMode="url" dir="ltr" value={draft.sourceUrl} onChange={(event) => onChange({ sourceUrl: event.target.value })} maxLength={2000} />
      </Field>
    </fieldset>
  );
}

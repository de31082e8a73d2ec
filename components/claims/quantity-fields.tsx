"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import forms from "@/components/workspace/forms.module.css";
import type { QuantityText } from "./details";

/** The number in a claim, taken apart. */
export function QuantityFields({ value, onChange }: { value: QuantityText; onChange: (value: QuantityText) => void }) {
  const t = useTranslations("checking.details");
  const field = (part: keyof QuantityText, label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      <Input type={part === "asOf" ? "date" : "text"} value={value[part]} onChange={(event) => onChange({ ...value, [part]: event.target.value })} />
    </Field>
  );
  return (
    <fieldset className={forms["form"]}>
      <legend className={forms["title"]}>{t("quantity")}</legend>
      <div className={forms["pair"]}>
        {field("value", t("value"))}
        {field("unit", t("unit"))}
        {field("currency", t("currency"), t("currencyHint"))}
        {field("period", t("period"))}
        {field("asOf", t("asOf"))}
      </div>
    </fieldset>
  );
}

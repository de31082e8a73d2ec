"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SOURCE_KINDS, SOURCE_LIMITS, SOURCE_STANDINGS } from "@/lib/sources/source";
import type { SourceFields, SourceFaults } from "./source-fields";
import styles from "./sources.module.css";

export type SourceInputsProps = {
  fields: SourceFields;
  onChange: (fields: SourceFields) => void;
  /** What is told already. */
  faults: SourceFaults;
};

/** What a reader needs to find a source; the same wherever a source is described. */
export function SourceInputs({ fields, onChange, faults }: SourceInputsProps) {
  const t = useTranslations("sources.fields");
  const words = useTranslations("words");
  const text = (name: "title" | "author" | "publisher" | "address" | "publishedOn" | "accessedOn") => ({
    value: fields[name],
    maxLength: name === "address" ? 2000 : name === "title" ? SOURCE_LIMITS.title : SOURCE_LIMITS.name,
    onChange: (event: { target: { value: string } }) => onChange({ ...fields, [name]: event.target.value }),
  });
  return (
    <>
      <RadioGroup
        label={t("kind")}
        value={fields.kind}
        onChange={(value) => onChange({ ...fields, kind: SOURCE_KINDS.find((kind) => kind === value) ?? fields.kind })}
        options={SOURCE_KINDS.map((value) => ({ value, label: words(`sourceKind.${value}`) }))}
      />
      <Field label={t("title")} error={faults.title && t(faults.title)} required>
        <Input {...text("title")} />
      </Field>
      <div className={styles["pair"]}>
        <Field label={t("author")}>
          <Input {...text("author")} />
        </Field>
        <Field label={t("publisher")}>
          <Input {...text("publisher")} />
        </Field>
      </div>
      <Field label={t("address")} error={faults.address && t(faults.address)}>
        <Input {...text("address")} type="url" inputMode="url" dir="ltr" placeholder={t("addressHint")} />
      </Field>
      <div className={styles["pair"]}>
        <Field label={t("publishedOn")}>
          <Input {...text("publishedOn")} type="date" />
        </Field>
        <Field label={t("accessedOn")}>
          <Input {...text("accessedOn")} type="date" />
        </Field>
      </div>
      <RadioGroup
        label={t("standing")}
        look="list"
        value={fields.standing}
        onChange={(value) => onChange({ ...fields, standing: SOURCE_STANDINGS.find((standing) => standing === value) ?? fields.standing })}
        options={SOURCE_STANDINGS.map((value) => ({ value, label: words(`sourceStanding.${value}`), hint: t(`${value}Hint`) }))}
      />
    </>
  );
}

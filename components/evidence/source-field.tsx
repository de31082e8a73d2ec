"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { faultsOf, type SourceFields } from "@/components/sources/source-fields";
import { SourceInputs } from "@/components/sources/source-inputs";
import { useSources } from "@/components/sources/use-sources";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import forms from "@/components/workspace/forms.module.css";
import { newSource, type ChosenSource } from "./chosen-source";

export type SourceFieldProps = {
  value: ChosenSource;
  onChange: (value: ChosenSource) => void;
  /** An item that stands can move to another known source; a new one comes with new evidence. */
  allowNew: boolean;
  /** Somebody has pressed the button: what is missing is told. */
  tried: boolean;
};

/** A source that the newsroom knows, used again, or a new one with what a reader needs to find it. */
export function SourceField({ value, onChange, allowNew, tried }: SourceFieldProps) {
  const t = useTranslations("checking.evidence");
  const [query, setQuery] = useState("");
  const found = useSources(query);
  if (value?.kind === "new") return <NewSourceFields source={value.source} tried={tried} onChange={onChange} onOther={() => onChange(null)} />;
  const known = (found.data ?? []).filter((source) => !source.archived);
  const chosen = value && !known.some((source) => source.id === value.id) ? [{ value: value.id, label: value.title }] : [];
  return (
    <Field label={t("source")} required error={tried && value === null ? t("needsSource") : undefined}>
      <Combobox
        label={t("source")}
        value={value?.id ?? null}
        placeholder={t("findSource")}
        options={[...chosen, ...known.map(({ id, title, publisher, uses }) => ({ value: id, label: title, hint: [publisher, t("usedIn", { count: uses })].filter(Boolean).join(" · ") }))]}
        loading={found.isFetching}
        onQuery={setQuery}
        {...(allowNew ? { onCreate: (words: string) => onChange({ kind: "new", source: newSource(words) }) } : {})}
        createLabel={(words) => t("newSource", { words })}
        onChange={(id) => {
          const source = known.find((each) => each.id === id);
          if (source) onChange({ kind: "known", id, title: source.title });
        }}
      />
    </Field>
  );
}

type NewSourceProps = { source: SourceFields; tried: boolean; onChange: (value: ChosenSource) => void; onOther: () => void };

function NewSourceFields({ source, tried, onChange, onOther }: NewSourceProps) {
  const t = useTranslations("checking.evidence");
  return (
    <fieldset className={forms["form"]}>
      <div className={forms["end"]}>
        <legend className={forms["title"]}>{t("source")}</legend>
        <span className={forms["push"]} />
        <Button size="small" look="quiet" onClick={onOther}>
          {t("otherSource")}
        </Button>
      </div>
      <SourceInputs fields={source} faults={tried ? faultsOf(source) : {}} onChange={(fields) => onChange({ kind: "new", source: fields })} />
    </fieldset>
  );
}

"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { useSources } from "@/components/sources/use-sources";
import forms from "@/components/workspace/forms.module.css";
import { SOURCE_KINDS, SOURCE_STANDINGS } from "@/lib/sources/source";
import { newSource, type ChosenSource, type NewSource } from "./chosen-source";

export type SourceFieldProps = {
  value: ChosenSource;
  onChange: (value: ChosenSource) => void;
  /** An item that stands can move to another known source; a new one comes with new evidence. */
  allowNew: boolean;
  error?: string | undefined;
};

/** A source that the newsroom knows, used again, or a new one with what a reader needs to find it. */
export function SourceField({ value, onChange, allowNew, error }: SourceFieldProps) {
  const t = useTranslations("checking.evidence");
  const [query, setQuery] = useState("");
  const found = useSources(query);
  if (value?.kind === "new") return <NewSourceFields source={value.source} onChange={onChange} onOther={() => onChange(null)} />;
  const known = (found.data ?? []).filter((source) => !source.archived);
  const chosen = value && !known.some((source) => source.id === value.id) ? [{ value: value.id, label: value.title }] : [];
  return (
    <Field label={t("source")} required error={error}>
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

type NewSourceProps = { source: NewSource; onChange: (value: ChosenSource) => void; onOther: () => void };

function NewSourceFields({ source, onChange, onOther }: NewSourceProps) {
  const t = useTranslations("checking.evidence");
  const words = useTranslations("words");
  const put = (part: Partial<NewSource>): void => onChange({ kind: "new", source: { ...source, ...part } });
  const field = (part: "title" | "author" | "publisher" | "address" | "publishedOn" | "accessedOn", label: string) => (
    <Field label={label} required={part === "title"}>
      <Input
        type={part === "address" ? "url" : part.endsWith("On") ? "date" : "text"}
        value={source[part]}
        onChange={(event) => put({ [part]: event.target.value })}
      />
    </Field>
  );
  return (
    <fieldset className={forms["form"]}>
      <div className={forms["end"]}>
        <legend className={forms["title"]}>{t("source")}</legend>
        <span className={forms["push"]} />
        <Button size="small" look="quiet" onClick={onOther}>
          {t("otherSource")}
        </Button>
      </div>
      {field("title", t("sourceTitle"))}
      <div className={forms["pair"]}>
        <Field label={t("kind")}>
          <Select
            value={source.kind}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: words(`sourceKind.${kind}`) }))}
            onChange={(next) => put({ kind: SOURCE_KINDS.find((kind) => kind === next) ?? source.kind })}
          />
        </Field>
        {field("author", t("author"))}
        {field("publisher", t("publisher"))}
        {field("publishedOn", t("publishedOn"))}
      </div>
      {field("address", t("address"))}
      <RadioGroup
        label={t("standing")}
        value={source.standing}
        options={SOURCE_STANDINGS.map((standing) => ({ value: standing, label: words(`sourceStanding.${standing}`) }))}
        onChange={(next) => put({ standing: SOURCE_STANDINGS.find((standing) => standing === next) ?? source.standing })}
      />
      {source.address.trim() === "" ? null : field("accessedOn", t("accessedOn"))}
    </fieldset>
  );
}

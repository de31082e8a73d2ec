"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useClaimants } from "@/components/workspace/article-queries";

/** Somebody known by id, or a name that becomes a record when the form is sent. */
export type ChosenClaimant = { id: string | null; name: string } | null;

/** The part of a claim's body that says who makes it. */
export function claimantBody(chosen: ChosenClaimant): Record<string, unknown> {
  if (chosen === null) return { claimantId: null };
  return chosen.id === null ? { claimant: { name: chosen.name } } : { claimantId: chosen.id };
}

const NOBODY = "nobody";
const NEW = "new";

export function ClaimantField({ value, onChange }: { value: ChosenClaimant; onChange: (value: ChosenClaimant) => void }) {
  const t = useTranslations("checking.tag");
  const [query, setQuery] = useState("");
  const found = useClaimants(query);
  const known = (found.data ?? []).map(({ id, name, address }) => ({ value: id, label: name, hint: address }));
  const chosen = value && !known.some((option) => option.value === value.id) ? [{ value: value.id ?? NEW, label: value.name }] : [];
  return (
    <Field label={t("claimant")}>
      <Combobox
        label={t("claimant")}
        value={value === null ? null : (value.id ?? NEW)}
        placeholder={t("noClaimant")}
        options={[...(query === "" ? [{ value: NOBODY, label: t("noneYet") }] : []), ...chosen, ...known]}
        loading={found.isFetching}
        onQuery={setQuery}
        onCreate={(name) => onChange({ id: null, name })}
        createLabel={(words) => t("addClaimant", { words })}
        onChange={(id) => {
          const option = known.find((each) => each.value === id);
          if (option) onChange({ id, name: option.label });
          else if (id === NOBODY) onChange(null);
        }}
      />
    </Field>
  );
}

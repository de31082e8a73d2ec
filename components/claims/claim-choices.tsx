"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { CLAIM_ORIGINS, CLAIM_TYPES, type ClaimOrigin, type ClaimType } from "@/lib/claims/claim";

export function TypeField({ value, onChange }: { value: ClaimType; onChange: (type: ClaimType) => void }) {
  const t = useTranslations("checking.tag");
  const words = useTranslations("words.claimType");
  return (
    <Field label={t("type")}>
      <Select
        value={value}
        options={CLAIM_TYPES.map((type) => ({ value: type, label: words(type) }))}
        onChange={(next) => onChange(CLAIM_TYPES.find((type) => type === next) ?? value)}
      />
    </Field>
  );
}

export function OriginField({ value, onChange }: { value: ClaimOrigin; onChange: (origin: ClaimOrigin) => void }) {
  const t = useTranslations("checking.tag");
  const words = useTranslations("words.claimOrigin");
  return (
    <RadioGroup
      label={t("origin")}
      value={value}
      options={CLAIM_ORIGINS.map((origin) => ({ value: origin, label: words(origin) }))}
      onChange={(next) => onChange(CLAIM_ORIGINS.find((origin) => origin === next) ?? value)}
    />
  );
}

"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RATING_LIMITS } from "@/lib/settings/rating-scale";
import { keyFor, type RatingDraft } from "./scale-draft";
import styles from "./settings.module.css";

export type RatingRowProps = {
  rating: RatingDraft;
  number: number;
  faults: { key: boolean; label: boolean; value: boolean } | null;
  onChange: (rating: RatingDraft) => void;
  /** What moves or removes it. */
  children: ReactNode;
};

export function RatingRow({ rating, number, faults, onChange, children }: RatingRowProps) {
  const t = useTranslations("settings.scale");
  const label = (text: string): RatingDraft => ({ ...rating, label: text, key: rating.key === keyFor(rating.label) ? keyFor(text) : rating.key });
  return (
    <li className={styles["rating"]}>
      <fieldset className={styles["ratingFields"]}>
        <legend className={styles["hiddenLegend"]}>{t("row", { number })}</legend>
        <Field label={t("label")}>
          <Input value={rating.label} maxLength={RATING_LIMITS.label} aria-invalid={faults?.label || undefined} onChange={(event) => onChange(label(event.target.value))} />
        </Field>
        <Field label={t("key")}>
          <Input dir="ltr" value={rating.key} maxLength={RATING_LIMITS.key} aria-invalid={faults?.key || undefined} onChange={(event) => onChange({ ...rating, key: event.target.value })} />
        </Field>
        <Field label={t("value")}>
          <Input inputMode="numeric" value={rating.value} aria-invalid={faults?.value || undefined} onChange={(event) => onChange({ ...rating, value: event.target.value })} />
        </Field>
        <Field label={t("description")}>
          <Input value={rating.description} maxLength={RATING_LIMITS.description} onChange={(event) => onChange({ ...rating, description: event.target.value })} />
        </Field>
        <div className={styles["moves"]}>{children}</div>
      </fieldset>
    </li>
  );
}

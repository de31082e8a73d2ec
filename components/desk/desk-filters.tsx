"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Toggle } from "@/components/ui/toggle";
import { ARTICLE_STATES } from "@/lib/articles/article-state";
import styles from "./desk.module.css";
import type { Filters } from "./queue";

type DeskFiltersProps = { filters: Filters; onChange: (changed: Partial<Filters>) => void };

export function DeskFilters({ filters, onChange }: DeskFiltersProps) {
  const t = useTranslations("desk");
  const words = useTranslations("words.articleState");
  return (
    <div role="search" aria-label={t("filters")} className={styles["filters"]}>
      <Field label={t("find")} hideLabel className={styles["find"]}>
        <Input type="search" placeholder={t("find")} value={filters.words} onChange={(event) => onChange({ words: event.target.value })} />
      </Field>
      <Field label={t("state")} hideLabel className={styles["state"]}>
        <Select
          value={filters.state ?? ""}
          onChange={(value) => onChange({ state: ARTICLE_STATES.find((state) => state === value) ?? null })}
          options={[{ value: "", label: t("anyState") }, ...ARTICLE_STATES.map((state) => ({ value: state, label: words(state) }))]}
        />
      </Field>
      <Toggle pressed={filters.mine} onChange={(mine) => onChange({ mine })}>
        {t("mine")}
      </Toggle>
      <Toggle pressed={filters.dueToday} onChange={(dueToday) => onChange({ dueToday })}>
        {t("dueToday")}
      </Toggle>
      <Toggle pressed={filters.archived} onChange={(archived) => onChange({ archived })}>
        {t("archived")}
      </Toggle>
    </div>
  );
}

"use client";

import { RadioGroup } from "radix-ui";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { FILTERS, fits, type Filter } from "@/components/workspace/claim-order";
import { useDesk } from "@/components/workspace/desk-context";
import styles from "./claim-list.module.css";

/** Which claims the list shows, with how many there are of each. Empty ones are left out. */
export function ClaimFilters() {
  const t = useTranslations("checking.list");
  const { claims, filter, loaded, setFilter, me } = useDesk();
  const counts = useMemo(
    () => Object.fromEntries(FILTERS.map((each) => [each, claims.filter((claim) => fits(claim, each, me.person.id)).length])) as Record<Filter, number>,
    [claims, me.person.id],
  );
  const offered = FILTERS.filter((each) => each === "all" || each === filter || counts[each] > 0);
  return (
    <RadioGroup.Root
      className={styles["filters"]}
      aria-label={t("filter")}
      orientation="horizontal"
      value={filter}
      onValueChange={(next) => setFilter(FILTERS.find((each) => each === next) ?? "all")}
      data-claim-filters=""
    >
      {offered.map((each) => (
        <RadioGroup.Item key={each} value={each} className={styles["filter"]}>
          {t(each)}
          {loaded ? <span className={styles["count"]}>{counts[each]}</span> : null}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

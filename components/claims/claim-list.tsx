"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { fits } from "@/components/workspace/claim-order";
import { useDesk } from "@/components/workspace/desk-context";
import { focusCard } from "@/components/workspace/focus-card";
import { ClaimCard } from "./claim-card";
import { ClaimIndex } from "./claim-index";
import { ClaimFilters } from "./claim-filters";
import styles from "./claim-list.module.css";
import { ClaimRow } from "./claim-row";
import { Tray } from "./tray";

/** All claims in the order of the text; only those near the view are drawn, and the open one always, so that its forms live on. */
export function ClaimList() {
  const t = useTranslations("checking.list");
  const { article, claims, filter, loaded, setFilter, me, open, openId } = useDesk();
  const shown = useMemo(() => claims.filter((claim) => claim.id === openId || fits(claim, filter, me.person.id)), [claims, filter, me.person.id, openId]);
  const scroller = useRef<HTMLDivElement>(null);
  const openAt = shown.findIndex((claim) => claim.id === openId);
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    getItemKey: (at) => shown[at]?.id ?? at,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const visible = Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
      if (openAt >= 0 && openAt < from) return [openAt, ...visible];
      return openAt > to ? [...visible, openAt] : visible;
    },
  });

  const openAndShow = useCallback(
    (claimId: string) => {
      open(claimId, { show: true });
      // The row that was pressed is gone: the keyboard goes on in the card that stands in its place.
      focusCard("card");
    },
    [open],
  );
  useEffect(() => {
    if (openAt >= 0) list.scrollToIndex(openAt, { align: "start" });
    // Only when another claim is opened: a list that jumps while somebody reads it is worse than one that stays.
  }, [openId]);

  return (
    <section className={styles["panel"]} aria-label={t("label")}>
      <ClaimFilters />
      <div ref={scroller} className={styles["scroller"]} tabIndex={-1}>
        <Tray />
        <ClaimIndex claims={claims} />
        {loaded && shown.length === 0 ? (
          claims.length === 0 ? (
            <EmptyState title={t("emptyTitle")}>{article.may.tag === null ? t("emptyWords") : t("emptyReader")}</EmptyState>
          ) : (
            <EmptyState title={t("noneTitle")} actions={<Button onClick={() => setFilter("all")}>{t("showAll")}</Button>}>
              {t("noneWords")}
            </EmptyState>
          )
        ) : null}
        <div className={styles["list"]} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map((row) => {
            const claim = shown[row.index];
            if (!claim) return null;
            return (
              <div key={row.key} ref={list.measureElement} data-index={row.index} className={styles["place"]} style={{ transform: `translateY(${row.start}px)` }}>
                {claim.id === openId ? <ClaimCard claim={claim} /> : <ClaimRow claim={claim} onOpen={openAndShow} />}
              </div>
            );
          })}
        </div>
        {loaded ? null : <Skeleton lines={6} height={52} />}
      </div>
    </section>
  );
}

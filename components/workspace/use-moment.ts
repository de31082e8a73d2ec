"use client";

import { useCallback } from "react";
import { useFormatter } from "use-intl";

/** Tells a moment in the newsroom's time zone, the hour as desks write it: "22 Nov 2026, 16:30". */
export function useMoment(): (moment: string) => string {
  const format = useFormatter();
  return useCallback(
    (moment) => format.dateTime(new Date(moment), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    [format],
  );
}

"use client";

import { useFormatter } from "use-intl";

/** A moment in the newsroom's time zone; the zone itself on hover. */
export function When({ at, long = false }: { at: string; long?: boolean }) {
  const format = useFormatter();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(moment, { dateStyle: "full", timeStyle: "long", hourCycle: "h23" })}>
      {long
        ? format.dateTime(moment, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" })
        : format.dateTime(moment, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
    </time>
  );
}

/** A day without time zone: the same day wherever it is read. */
export function Day({ on }: { on: string }) {
  const format = useFormatter();
  return <time dateTime={on}>{format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}</time>;
}

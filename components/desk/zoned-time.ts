const PARTS = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;

/** What clocks in the zone show at a moment, as milliseconds of a UTC clock that shows the same. */
function clockAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { ...PARTS, timeZone }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/**
 * The moment (ISO, UTC) at which clocks in the zone show `local` (`2026-11-22T16:30`, as a datetime-local field gives
 * it), or null when it is not a time. Of an hour that a clock shows twice the first counts; one that it leaves out
 * counts as if it had not been.
 */
export function zonedToMoment(local: string, timeZone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  // The offset a day earlier and a day later: one of them holds, both when nothing changes.
  const day = 24 * 60 * 60_000;
  const candidates = [wanted - day, wanted + day].map((near) => wanted - (clockAt(near, timeZone) - near));
  const [early = wanted, late = wanted] = candidates.sort((one, other) => one - other);
  const exact = [early, late].find((moment) => clockAt(moment, timeZone) === wanted);
  return new Date(exact ?? late).toISOString();
}

/** The other way round, for showing a moment in a datetime-local field. */
export function momentToZoned(moment: string, timeZone: string): string {
  return new Date(clockAt(Date.parse(moment), timeZone)).toISOString().slice(0, 16);
}

/** The day of a date column, which the database keeps without time zone, as `2026-11-22`. */
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A date column's value for a day such as `2026-11-22`. */
export function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00.000Z`);
}

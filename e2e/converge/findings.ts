/** What a history, or many of them, came to. Everything is a number of words, blocks, claims or copies. */
export type Findings = {
  deeds: number;
  updates: number;
  kills: number;
  /** Copies, or the log, that read otherwise than the log replayed. */
  apart: number;
  words: number;
  /** Saved words that neither stand, nor were deleted by somebody who had them before them. */
  displaced: number;
  /** Those of them that no tray holds. */
  silent: number;
  doubled: number;
  unmentioned: number;
  claims: number;
  /** Claims whose words still stand together. */
  together: number;
  /** Claims whose words stand together and have stood twice, because merging left them so; counted in none of the shares below. */
  ties: number;
  tiesRight: number;
  right: number;
  wrong: number;
  /** Attached to words that look the same, while the tagged ones are gone. */
  toAlike: number;
  lost: number;
};

export const NOTHING: Findings = {
  deeds: 0, updates: 0, kills: 0, apart: 0, words: 0, displaced: 0, silent: 0, doubled: 0, unmentioned: 0, claims: 0, together: 0, ties: 0, tiesRight: 0, right: 0, wrong: 0, toAlike: 0, lost: 0,
};

/** Findings of several histories together. */
export function sum(all: readonly Findings[]): Findings {
  const total = { ...NOTHING };
  for (const each of all) for (const key of Object.keys(NOTHING) as (keyof Findings)[]) total[key] += each[key];
  return total;
}

/** What must not happen in any history. */
export function faultsOf({ apart, silent, unmentioned, wrong }: Findings): string[] {
  return Object.entries({ apart, silent, unmentioned, wrong }).flatMap(([name, times]) => (times > 0 ? [`${name} ${times}`] : []));
}

/** Shares that all histories together must reach. */
export function missedShares({ together, right, lost }: Findings): string[] {
  const missed: string[] = [];
  if (right < 0.97 * together) missed.push(`right ${percent(right, together)} is below 97 %`);
  if (lost > 0.005 * together) missed.push(`lost ${percent(lost, together)} is above 0.5 %`);
  return missed;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`;
}

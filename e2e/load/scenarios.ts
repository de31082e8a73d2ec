/** People who type at once, and what they may notice of it: 95th percentiles in milliseconds. What has no bound is printed and not judged. */
export type Scenario = {
  name: string;
  people: number;
  articles: number;
  /** Operations a second of each person. */
  rate: number;
  bounds: { acknowledgement?: number; propagation?: number };
};

export const SCENARIOS = {
  desk: { name: "200 people in 50 articles, 2 operations a second", people: 200, articles: 50, rate: 2, bounds: { acknowledgement: 50, propagation: 100 } },
  crowd: { name: "100 people in one article, 1 operation a second", people: 100, articles: 1, rate: 1, bounds: { propagation: 150 } },
} as const satisfies Record<string, Scenario>;

/** Every article. */
export const SIZE = { words: 2_000, claims: 50 } as const;

/** Seconds of typing before anything is measured. */
export const WARM_UP = 10;

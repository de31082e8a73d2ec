/** An article before it is brought in: what was pasted, dropped or typed, and what is said about it. */
export type Draft = {
  format: "html" | "markdown" | "text";
  raw: string;
  /** Where `raw` came from; null for what was typed. */
  from: string | null;
  /** Null: the text's own headline. */
  title: string | null;
  byline: string;
  publication: string;
  /** Null: as guessed. */
  language: string | null;
  direction: "ltr" | "rtl" | null;
  sourceUrl: string;
  /** As the newsroom's clock shows it, `2026-11-22T16:30`. */
  deadline: string;
  repair: "undecided" | "accepted" | "declined";
  /** Guesses of the repair that the person turned over. */
  turned: number[];
};

export const EMPTY_DRAFT: Draft = {
  format: "text", raw: "", from: null, title: null, byline: "", publication: "", language: null, direction: null,
  sourceUrl: "", deadline: "", repair: "undecided", turned: [],
};

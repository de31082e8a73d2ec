"use client";

import { useEffect, useRef, useState } from "react";
import { z } from "zod";

/** An article before it is brought in: what was pasted, dropped or typed, and what is said about it. */
const draft = z.object({
  format: z.enum(["html", "markdown", "text"]),
  raw: z.string(),
  /** Where `raw` came from; null for what was typed. */
  from: z.string().nullable(),
  /** Null: the text's own headline. */
  title: z.string().nullable(),
  byline: z.string(),
  publication: z.string(),
  /** Null: as guessed. */
  language: z.string().nullable(),
  direction: z.enum(["ltr", "rtl"]).nullable(),
  sourceUrl: z.string(),
  /** As the newsroom's clock shows it, `2026-11-22T16:30`. */
  deadline: z.string(),
  repair: z.enum(["undecided", "accepted", "declined"]),
  /** Guesses of the repair that the person turned over. */
  turned: z.array(z.number()),
});
export type Draft = z.infer<typeof draft>;

export const EMPTY_DRAFT: Draft = {
  format: "text", raw: "", from: null, title: null, byline: "", publication: "", language: null, direction: null,
  sourceUrl: "", deadline: "", repair: "undecided", turned: [],
};

const STORED = "tickmark.draft";

function stored(): Draft | null {
  try {
    const parsed = draft.safeParse(JSON.parse(sessionStorage.getItem(STORED) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function store(value: Draft | null): void {
  try {
    if (value === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, JSON.stringify(value));
  } catch {
    // An enormous draft does not fit: it then lives as long as the page.
    sessionStorage.removeItem(STORED);
  }
}

export type DraftState = {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  /** What was typed came back from an earlier visit of this page. */
  restored: boolean;
  /** Forgets it all, once the article is in. */
  forget: () => void;
};

/** Keeps what was typed through reloads, wrong turns and failures, in this tab only. */
export function useDraft(): DraftState {
  const [value, setValue] = useState<Draft>(EMPTY_DRAFT);
  const [restored, setRestored] = useState(false);
  const ready = useRef(false);

  useEffect(() => {
    const earlier = stored();
    ready.current = true;
    if (!earlier) return;
    setValue(earlier);
    setRestored(earlier.raw !== "");
  }, []);

  useEffect(() => {
    if (!ready.current || value === EMPTY_DRAFT) return;
    const timer = setTimeout(() => store(value), 400);
    return () => clearTimeout(timer);
  }, [value]);

  return {
    draft: value,
    change: (changed) => setValue((now) => ({ ...now, ...changed })),
    restored,
    forget: () => {
      ready.current = false;
      store(null);
    },
  };
}

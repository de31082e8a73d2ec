"use client";

import { useCallback, useState } from "react";

/** What was typed and not yet sent, by form. A form that scrolls out of the list, or behind another tab, loses nothing. */
const drafts = new Map<string, unknown>();

export type Draft<T> = { value: T; change: (part: Partial<T>) => void; forget: () => void; touched: boolean };

/** The words of one form; `initial` counts until somebody types. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [, redraw] = useState(0);
  const kept = drafts.get(name) as T | undefined;
  const value = kept ?? initial;
  const change = useCallback(
    (part: Partial<T>) => {
      drafts.set(name, { ...initial, ...(drafts.get(name) as Partial<T> | undefined), ...part });
      redraw((count) => count + 1);
    },
    // What a form starts from may be a new object on each drawing; only its words count, and they are read when typing begins.
    [name, initial],
  );
  const forget = useCallback(() => {
    drafts.delete(name);
    redraw((count) => count + 1);
  }, [name]);
  return { value, change, forget, touched: kept !== undefined };
}

"use client";

import { useCallback, useState } from "react";

/**
 * What was typed and not yet sent, by form. A form that scrolls out of a list, behind another tab or another screen loses
 * nothing; nothing of it goes into the browser's storage, where whoever sits there next would find unpublished words.
 */
const drafts = new Map<string, unknown>();

/** The browser asks before it closes or reloads a page with unsent words. */
function guard(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function put(name: string, value: object | null): void {
  if (value === null) drafts.delete(name);
  else drafts.set(name, value);
  if (drafts.size > 0) window.addEventListener("beforeunload", guard);
  else window.removeEventListener("beforeunload", guard);
}

export type Draft<T> = { value: T; change: (part: Partial<T>) => void; forget: () => void; touched: boolean };

/** The words of one form; `initial` counts until somebody types. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [, redraw] = useState(0);
  const kept = drafts.get(name) as T | undefined;
  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...initial, ...(drafts.get(name) as Partial<T> | undefined), ...part };
      const isAsItWas = (Object.keys(next) as (keyof T)[]).every((key) => Object.is(next[key], initial[key]));
      put(name, isAsItWas ? null : next);
      redraw((count) => count + 1);
    },
    // What a form starts from may be a new object on each drawing; only its words count, and they are read when typing begins.
    [name, initial],
  );
  const forget = useCallback(() => {
    put(name, null);
    redraw((count) => count + 1);
  }, [name]);
  return { value: kept ?? initial, change, forget, touched: kept !== undefined };
}

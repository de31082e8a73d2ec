"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something that the screen can do now; `words` name it in the list of everything, `letter` is its key. */
export type OfferedCommand = { words: string; letter: string; run: () => void };

let offered: readonly OfferedCommand[] = [];
const listeners = new Set<() => void>();
const NONE: readonly OfferedCommand[] = [];

function offer(commands: readonly OfferedCommand[]): void {
  offered = commands;
  for (const listener of listeners) listener();
}

/** Puts a screen's commands into the list of everything (⌘K) for as long as the screen stands; there is one such screen at a time. */
export function useOffer(commands: readonly OfferedCommand[]): void {
  const newest = useRef(commands);
  useEffect(() => {
    newest.current = commands;
  });
  useEffect(() => {
    // What a command does changes with every selection; its name and key do not.
    offer(newest.current.map(({ words, letter }, at) => ({ words, letter, run: () => newest.current[at]?.run() })));
    return () => offer(NONE);
  }, []);
}

/** What the screen below offers. */
export function useOffered(): readonly OfferedCommand[] {
  return useSyncExternalStore(subscribe, () => offered, () => NONE);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

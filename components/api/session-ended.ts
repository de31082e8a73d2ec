"use client";

import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();

/** Called by the client with what each call told about the session: 401 ends it, a success begins it again. */
export function noteSession(isOver: boolean): void {
  if (ended === isOver) return;
  ended = isOver;
  for (const listener of listeners) listener();
}

/** True from the first 401 until a call succeeds again, for instance after signing in in another tab. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => ended,
    () => false,
  );
}

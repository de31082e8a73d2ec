"use client";

import { useSyncExternalStore } from "react";

const STORED = "tickmark.single-keys";
const CHANGED = "tickmark:single-keys";

/** Whether single letters are commands (WCAG 2.1.4: they can be switched off). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing forgets the choice with the page; the letters stay as they were.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn, () => true);
}

/** True while letters are letters: in a field, or in text that takes changes. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, textarea, select")) return true;
  const editable = target.closest("[contenteditable='true']");
  return editable !== null && editable.getAttribute("aria-readonly") !== "true";
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

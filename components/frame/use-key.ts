"use client";

import { useEffect, useRef } from "react";
import { isTyping, singleKeysOn } from "./single-keys";

/** Runs `act` on a single key (`?`, `/`) while nobody types and no dialog is open. */
export function useKey(key: string, act: () => void): void {
  useShortcut((event) => event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && singleKeysOn() && !isTyping(event.target) && !inDialog(), act);
}

/** Runs `act` on Ctrl or ⌘ with a letter, also while typing. */
export function useCommandKey(letter: string, act: () => void): void {
  useShortcut((event) => event.key.toLowerCase() === letter && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey, act);
}

function useShortcut(matches: (event: KeyboardEvent) => boolean, act: () => void): void {
  const newest = useRef({ matches, act });
  useEffect(() => {
    newest.current = { matches, act };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !newest.current.matches(event)) return;
      event.preventDefault();
      newest.current.act();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function inDialog(): boolean {
  return document.querySelector("[role='dialog'], [role='menu']") !== null;
}

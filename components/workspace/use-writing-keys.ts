"use client";

import { useEffect, useRef } from "react";

/**
 * While letters are letters the same commands are on Ctrl or ⌘ with Alt. By the key's place and not by its letter,
 * because Alt makes other letters on a Mac; AltGr types letters on many keyboards and is therefore none of it.
 */
export function useWritingKeys(act: (letter: string) => boolean): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState("AltGraph")) return;
      const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
      if (letter && newest.current(letter)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

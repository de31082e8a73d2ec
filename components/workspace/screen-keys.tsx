"use client";

import { useKey } from "@/components/frame/use-key";
import { useDesk } from "./desk-context";
import type { CommandName, Commands } from "./use-commands";
import { useWritingKeys } from "./use-writing-keys";

const KEYS: Record<string, CommandName> = {
  c: "tag",
  x: "nothing",
  n: "next",
  p: "previous",
  e: "evidence",
  v: "verdict",
  t: "tick",
  s: "sign",
  r: "return",
  a: "assign",
  f: "filter",
  w: "write",
};

/** The screen's keys: single letters while checking, with Ctrl or ⌘ and Alt while writing. */
export function ScreenKeys({ commands }: { commands: Commands }) {
  const { asking, editor, open, openId } = useDesk();
  useKey("Escape", () => {
    if (asking !== null || openId === null) return;
    open(null);
    editor?.view.focus();
  });
  useWritingKeys((letter) => {
    const name = KEYS[letter];
    if (!name || asking !== null) return false;
    commands[name].run();
    return true;
  });
  return (
    <>
      {Object.entries(KEYS).map(([letter, name]) => (
        <ScreenKey key={letter} letter={letter} run={commands[name].run} />
      ))}
    </>
  );
}

function ScreenKey({ letter, run }: { letter: string; run: () => void }) {
  useKey(letter, run);
  return null;
}

"use client";

import { useTranslations } from "use-intl";
import { ARTICLE_KEYS } from "@/components/frame/article-keys";
import { useOffer } from "@/components/frame/offered-commands";
import { useKey } from "@/components/frame/use-key";
import { useDesk } from "./desk-context";
import type { CommandName, Commands } from "./use-commands";
import { useWritingKeys } from "./use-writing-keys";

const KEYS = ARTICLE_KEYS satisfies readonly (readonly [letter: string, name: CommandName])[];

/** The screen's keys: single letters while checking, with Ctrl or ⌘ and Alt while writing; and its part of ⌘K. */
export function ScreenKeys({ commands }: { commands: Commands }) {
  const t = useTranslations("layout.keys.list");
  const { asking, editor, open, openId } = useDesk();
  useOffer(KEYS.map(([letter, name]) => ({ words: t(name), letter, run: commands[name].run })));
  useKey("Escape", () => {
    if (asking !== null || openId === null) return;
    open(null);
    editor?.view.focus();
  });
  useWritingKeys((pressed) => {
    const name = KEYS.find(([letter]) => letter === pressed)?.[1];
    if (!name || asking !== null) return false;
    commands[name].run();
    return true;
  });
  return (
    <>
      {KEYS.map(([letter, name]) => (
        <ScreenKey key={letter} letter={letter} run={commands[name].run} />
      ))}
    </>
  );
}

function ScreenKey({ letter, run }: { letter: string; run: () => void }) {
  useKey(letter, run);
  return null;
}

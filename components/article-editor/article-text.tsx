"use client";

import type { Editor } from "@tiptap/react";
import { memo, useEffect, useLayoutEffect, useRef, type MouseEvent } from "react";
import styles from "./article-text.module.css";
import { showClaimMarks } from "./claim-marks/claim-marks";
import type { ClaimMark } from "./claim-marks/claim-mark";
import { useEmphasis } from "./use-emphasis";

export type ArticleTextProps = {
  editor: Editor;
  language: string;
  direction: "ltr" | "rtl";
  marks: readonly ClaimMark[];
  /** The claim whose words stand out. */
  openClaim: string | null;
  /** Words were pressed that carry claims: all of them, the innermost first; none when the press turned out to select a word. */
  onPressClaims: (claimIds: string[], at: { x: number; y: number }) => void;
};

/** A hand shakes by so many pixels while it clicks; beyond that it selects. */
const CLICK = 4;

/** The island: React draws around it, ProseMirror alone draws in it. */
export const ArticleText = memo(function ArticleText({ editor, language, direction, marks, openClaim, onPressClaims }: ArticleTextProps) {
  const text = useRef<HTMLDivElement>(null);
  // By hand: TipTap's own component draws the whole text once more, for parts that React draws, of which there are none.
  useLayoutEffect(() => {
    if (!editor.isDestroyed) text.current?.append(editor.view.dom);
  }, [editor]);
  useEffect(() => {
    if (!editor.isDestroyed) showClaimMarks(editor.view, marks);
  }, [editor, marks]);
  useEmphasis(openClaim);

  const pressed = useRef({ x: 0, y: 0 });
  const press = (event: MouseEvent): void => {
    // By how far the mouse went, not by what is selected: a press into selected words ends the selection only afterwards.
    const isDrag = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) > CLICK;
    if (isDrag || !(event.target instanceof Element)) return;
    const ids: string[] = [];
    // The second press of a double one selects a word: what the first one asked is over.
    for (let mark = event.detail > 1 ? null : event.target.closest("mark[data-claim]"); mark; mark = mark.parentElement?.closest("mark[data-claim]") ?? null) {
      const id = mark.getAttribute("data-claim");
      if (id && !ids.includes(id)) ids.push(id);
    }
    if (ids.length > 0 || event.detail > 1) onPressClaims(ids, { x: event.clientX, y: event.clientY });
  };

  // A click in text puts the caret there first: the keyboard's way to the same is Enter, which the editor hears.
  return (
    <div
      className={styles["article"]}
      lang={language}
      dir={direction}
      onMouseDown={({ clientX: x, clientY: y }) => {
        pressed.current = { x, y };
      }}
      onClick={press}
    >
      <div ref={text} className={styles["text"]} />
    </div>
  );
});

"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { textIndex, type PlacedBlock } from "@/components/article-editor/claim-marks/text-index";
import type { ClaimView } from "@/lib/desk/views";
import { coverageOf, type CoveredSentence } from "./coverage-of";

/** A sentence's mark: how far below the margin's top, and which it is among those that begin on the same line. */
export type MarginMark = CoveredSentence & { top: number; /** Counted from the one nearest to the text. */ nth: number };

export type VisibleSentences = {
  editor: Editor | null;
  claims: readonly ClaimView[];
  language: string;
  scroller: RefObject<HTMLElement | null>;
  margin: RefObject<HTMLElement | null>;
};

/** Milliseconds without a change of the text after which its margin is measured again; a change of its height is followed at once. */
const PAUSE = 400;

/** The marks of what is in view (and a little more): measuring every sentence of a long article would be felt. */
export function useVisibleSentences({ editor, claims, language, scroller, margin }: VisibleSentences): MarginMark[] {
  const [marks, setMarks] = useState<MarginMark[]>([]);
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const planned = useRef(0);
  useEffect(() => {
    const view = scroller.current;
    const place = margin.current;
    if (!editor || !view || !place) return;
    const measure = (): void => {
      planned.current = 0;
      if (!editor.isDestroyed) setMarks(marksInView(editor, { byId, language, view, top: place.getBoundingClientRect().top }));
    };
    const plan = (): void => {
      planned.current ||= requestAnimationFrame(measure);
    };
    let pause: ReturnType<typeof setTimeout> | undefined;
    const planLater = (): void => {
      clearTimeout(pause);
      pause = setTimeout(plan, PAUSE);
    };
    plan();
    view.addEventListener("scroll", plan, { passive: true });
    editor.on("transaction", planLater);
    const resized = new ResizeObserver(plan);
    resized.observe(view);
    resized.observe(editor.view.dom);
    return () => {
      clearTimeout(pause);
      cancelAnimationFrame(planned.current);
      planned.current = 0;
      view.removeEventListener("scroll", plan);
      editor.off("transaction", planLater);
      resized.disconnect();
    };
  }, [editor, byId, language, scroller, margin]);
  return marks;
}

type Around = { byId: ReadonlyMap<string, ClaimView>; language: string; view: HTMLElement; top: number };

function marksInView(editor: Editor, { byId, language, view, top }: Around): MarginMark[] {
  const { blocks } = textIndex(editor.state.doc);
  const frame = view.getBoundingClientRect();
  const marks: MarginMark[] = [];
  for (let at = firstBelow(editor, blocks, frame.top - 200); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || boxOf(editor, block).top > frame.bottom + 200) break;
    for (const sentence of coverageOf(editor.state, block, byId, language)) {
      const caret = editor.view.coordsAtPos(sentence.from, 1);
      const middle = (caret.top + caret.bottom) / 2 - top;
      // The last that begins on a line stands next to the text, so that a row of marks reads as the sentences do.
      for (let k = marks.length - 1; k >= 0; k -= 1) {
        const other = marks[k];
        if (!other || Math.abs(other.top - middle) >= 4) break;
        other.nth += 1;
      }
      marks.push({ ...sentence, top: middle, nth: 0 });
    }
  }
  return marks;
}

function boxOf(editor: Editor, block: PlacedBlock): DOMRect {
  const element = editor.view.nodeDOM(block.position - 1);
  return element instanceof Element ? element.getBoundingClientRect() : new DOMRect();
}

/** The first block that reaches below a line of the screen. */
function firstBelow(editor: Editor, blocks: readonly PlacedBlock[], y: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && boxOf(editor, block).bottom < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

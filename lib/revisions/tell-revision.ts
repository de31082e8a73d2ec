import { Order } from "@/lib/anchoring/order";
import type { TextRange } from "@/lib/anchoring/block";
import type { AnchorState } from "@/lib/claims/claim";
import { compareWords } from "@/lib/foundation/compare-words";
import { OffsetTable } from "@/lib/text/offset-table";
import type { RevisionEffect, RevisionView } from "./revision";

/** An occurrence in a text, in code points of it, with the words that stand there; none when it is lost. */
export type Standing = { id: string; claimId: string; state: AnchorState; start: number; end: number; words: string };

/** The two texts; `unchanged` says that they are the same in form too. */
export type Texts = { before: string; after: string; version: number; unchanged: boolean };

/** What a new text did to every occurrence. One that was lost before and still is, it did nothing to. */
export function tellRevision(texts: Texts, was: readonly Standing[], became: readonly Standing[]): RevisionView {
  const { before, after, version, unchanged } = texts;
  const view: RevisionView = { version, unchanged, kept: [], moved: [], changed: [], lost: [], restored: [], diff: compareWords(before, after) };
  const nowOf = new Map(became.map((one) => [one.id, one]));
  const keptOrder = orderOf(before, after);
  for (const then of was) {
    const now = nowOf.get(then.id);
    const effect = now && effectOn(then, now, keptOrder);
    if (effect) view[effect].push({ claimId: then.claimId, occurrenceId: then.id, before: then.words, after: now.words });
  }
  return view;
}

type KeptOrder = (then: Standing, now: Standing) => boolean;

function effectOn(then: Standing, now: Standing, keptOrder: KeptOrder): RevisionEffect | null {
  if (then.state === "lost") return now.state === "lost" ? null : "restored";
  if (now.state === "lost") return "lost";
  // Words that were changed before and are the recorded ones again are other words than those that stood there.
  if (now.words !== then.words) return "changed";
  return keptOrder(then, now) ? "kept" : "moved";
}

function orderOf(before: string, after: string): KeptOrder {
  if (before === after) return () => true;
  const order = new Order(before, after);
  const [old, later] = [new OffsetTable(before), new OffsetTable(after)];
  const rangeIn = (table: OffsetTable, { start, end }: Standing): TextRange => ({ start: table.toUtf16(start), end: table.toUtf16(end) });
  return (then, now) => order.isKept(rangeIn(old, then), rangeIn(later, now));
}

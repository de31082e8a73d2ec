import { carryRevision } from "@/lib/anchoring/carry-revision";
import type { AnchorState } from "@/lib/claims/claim";
import { compareTexts } from "@/lib/text/compare-texts";
import { OffsetTable } from "@/lib/text/offset-table";
import type { RevisionView } from "./revision";

/** An occurrence before the new text, in code points of the old one, with the words that stood there. */
export type Was = { id: string; claimId: string; state: AnchorState; start: number; end: number; words: string };
/** What carrying made of it. */
export type Became = { id: string; state: AnchorState; words: string };

/** What a new text did to every occurrence. Words that stayed are told apart into those that kept their order and those that moved. */
export function tellRevision(texts: { before: string; after: string; version: number }, was: readonly Was[], became: readonly Became[]): RevisionView {
  const view: RevisionView = { version: texts.version, kept: [], moved: [], changed: [], lost: [], diff: compareTexts(texts.before, texts.after) };
  const states = new Map(became.map((one) => [one.id, one]));
  const moved = movedAmong(texts, was);
  for (const { id, claimId, words } of was) {
    const now = states.get(id);
    if (!now) continue;
    const told = { claimId, occurrenceId: id, before: words, after: now.words };
    if (now.state === "lost") view.lost.push(told);
    else if (now.state === "changed" && now.words !== words) view.changed.push(told);
    else view[moved.has(id) ? "moved" : "kept"].push(told);
  }
  return view;
}

function movedAmong({ before, after }: { before: string; after: string }, was: readonly Was[]): Set<string> {
  const table = new OffsetTable(before);
  const standing = was.filter((one) => one.state !== "lost" && one.end > one.start);
  const carried = carryRevision(before, after, standing.map(({ start, end }) => ({ start: table.toUtf16(start), end: table.toUtf16(end) })));
  return new Set(standing.filter((_, index) => carried[index]?.outcome === "moved").map((one) => one.id));
}

import { MergeWitness } from "@/lib/articles/server/merge-witness";
import type { SeenFaults } from "@/lib/articles/server/record-merge-faults";
import type { TextReplica } from "@/lib/articles/server/text-replica";
import type { Anchor } from "@/lib/anchoring/anchor";
import { AnchorIndex, type StoredAnchor } from "@/lib/anchoring/anchor-index";
import { Clipboard } from "@/lib/anchoring/clipboard";
import type { PersonId } from "@/lib/foundation/ids";
import { OffsetTable } from "@/lib/text/offset-table";
import type { KnownParts, StoredOccurrence, WordsChange } from "./store-occurrences";

/** What became of an article's occurrences: all of them as they stand now, every change of words on the way, in order, and what merging did to the text. */
export type CarriedRanges = { occurrences: StoredOccurrence[]; changes: WordsChange[]; faults: SeenFaults[] };

/**
 * Leads the replica through the updates, one at a time, and every occurrence with it. A person's keystrokes that follow
 * each other in one occurrence are one change. `doubles`: words that merging had left twice and of which these updates keep one
 * copy. Depends on nothing but its arguments and what this replica has seen people cut out last: the same log gives the same
 * answer, however it is cut into runs.
 */
export function carryRanges(
  replica: TextReplica,
  updates: readonly { seq: number; update: Uint8Array; personId: PersonId }[],
  occurrences: readonly StoredOccurrence[],
  doubles: readonly string[] = [],
): CarriedRanges {
  const index = new AnchorIndex(replica.blocks, toAnchors(joined(replica), occurrences));
  const byId = new Map(occurrences.map((occurrence) => [occurrence.id as string, occurrence]));
  const words = new Map(occurrences.map((occurrence) => [occurrence.id as string, wordsOf(occurrence)]));
  const changes: WordsChange[] = [];
  const open = new Map<string, WordsChange>();
  const faults: SeenFaults[] = [];
  for (const { seq, update, personId } of updates) {
    const witness = new MergeWitness(replica, update, personId);
    const change = replica.advance(seq, update, (transaction) => witness.during(transaction));
    const seen = witness.faults();
    if (seen.displaced.length + seen.doubled.length > 0) faults.push({ ...seen, seq, personId });
    for (const { after, words: now } of index.carry(change, { clipboard: clipboardOf(replica, personId), doubles })) {
      const occurrence = byId.get(after.id);
      const before = words.get(after.id);
      if (!occurrence || before === undefined || before === now) continue;
      words.set(after.id, now);
      const going = open.get(after.id);
      if (going?.personId === personId) {
        going.seq = seq;
        going.after = now;
      } else {
        const change = { occurrenceId: occurrence.id, claimId: occurrence.claimId, seq, personId, before, after: now };
        open.set(after.id, change);
        changes.push(change);
      }
    }
  }
  const table = new OffsetTable(index.text);
  return { occurrences: occurrences.map((occurrence) => restate(index, table, occurrence, words.get(occurrence.id) ?? "")), changes, faults };
}

function toAnchors(text: string, occurrences: readonly StoredOccurrence[]): StoredAnchor[] {
  const table = new OffsetTable(text);
  return occurrences.map(({ id, quote, prefix, suffix, state, start, end, knownParts }) => ({
    id,
    quote,
    surroundings: { prefix, suffix },
    range: state === "lost" ? null : { start: table.toUtf16(start), end: table.toUtf16(end) },
    trace: state === "lost" ? table.toUtf16(start) : null,
    ...(knownParts ? knownOf(knownParts, table) : {}),
  }));
}

function knownOf({ last, parts }: KnownParts, table: OffsetTable): Pick<StoredAnchor, "own" | "last"> {
  if (last !== null) return { last: { words: last, own: parts.map(([at, start, end]) => ({ at, start, end })) } };
  return { own: parts.map(([at, start, end]) => ({ at, start: table.toUtf16(start), end: table.toUtf16(end) })) };
}

/** What a person has just cut out, while their next words are awaited. */
function clipboardOf(replica: TextReplica, personId: PersonId): Clipboard {
  const ofText = replica.recall("clipboards", () => new Map<PersonId, Clipboard>());
  const clipboard = ofText.get(personId) ?? new Clipboard();
  ofText.set(personId, clipboard);
  return clipboard;
}

function restate(index: AnchorIndex, table: OffsetTable, occurrence: StoredOccurrence, words: string): StoredOccurrence {
  const anchor: Anchor | undefined = index.find(occurrence.id);
  if (!anchor) throw new Error(`Occurrence ${occurrence.id} got out of the index.`);
  const range = index.offsetsOf(anchor);
  const { trace, own, last } = index.store(anchor);
  const [start, end] = range ? [table.toCodePoint(range.start), table.toCodePoint(range.end)] : trace ? [table.toCodePoint(trace), table.toCodePoint(trace)] : [0, 0];
  const { prefix, suffix } = anchor.surroundings;
  const parts = (own ?? last?.own)?.map(({ at, start, end }): KnownParts["parts"][number] => (own ? [at, table.toCodePoint(start), table.toCodePoint(end)] : [at, start, end]));
  const knownParts = parts ? { last: last?.words ?? null, parts } : null;
  return { ...occurrence, state: anchor.state, start, end, prefix, suffix, currentWords: anchor.state === "changed" ? words : null, knownParts };
}

/** The words that stand in an occurrence's range. */
function wordsOf({ state, quote, currentWords }: StoredOccurrence): string {
  if (state === "attached") return quote;
  return state === "changed" ? (currentWords ?? "") : "";
}

function joined(replica: TextReplica): string {
  return replica.blocks.map((block) => block.text).join("\n");
}

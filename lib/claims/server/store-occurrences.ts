import { newId, type ArticleId, type ClaimId, type NewsroomId, type OccurrenceId, type PersonId } from "@/lib/foundation/ids";
import type { AnchorState } from "@/lib/anchoring/anchor";
import type { Tx } from "@/lib/foundation/server/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { ClaimState } from "../claim-state";

/**
 * What of its recorded words is known of an occurrence that is not attached: where each part of them stands, [from in the quote
 * (UTF-16), start, end] in code points of the text; of a lost one the words that stood there last, and those parts in them (UTF-16).
 */
export type KnownParts = { last: string | null; parts: [at: number, start: number, end: number][] };

/** A place of a claim as the database keeps it: code points of the canonical text at the article's carriedSeq. */
export type StoredOccurrence = {
  id: OccurrenceId;
  claimId: ClaimId;
  quote: string;
  prefix: string;
  suffix: string;
  state: AnchorState;
  start: number;
  end: number;
  currentWords: string | null;
  knownParts: KnownParts | null;
  claimState: ClaimState;
  /** Whether a verdict stands on the claim. */
  judged: boolean;
};

/** Words inside an occurrence became others by somebody's hand. "" = lost. */
export type WordsChange = { occurrenceId: OccurrenceId; claimId: ClaimId; seq: number; personId: PersonId; before: string; after: string };

/** How long a person may pause and still make the same change, in seconds. */
const SAME_CHANGE = 30;

/** Every place of every claim of the article that nobody has removed. */
export function readOccurrences(tx: Tx, articleId: ArticleId): Promise<StoredOccurrence[]> {
  return tx.$queryRaw<StoredOccurrence[]>`
    select o.id, o.claim_id as "claimId", o.quote, o.prefix, o.suffix, o.state::text as state, o.start, o."end",
      o.current_words as "currentWords",
      case when o.state <> 'attached' then o.known_parts end as "knownParts",
      c.state::text as "claimState",
      exists (select from verdict v where v.claim_id = c.id and v.replaced_at is null) as judged
    from occurrence o join claim c on c.id = o.claim_id
    where o.article_id = ${articleId}::uuid and o.removed_at is null order by o.start, o.id`;
}

/** Where occurrences stand at `seq` of which nothing but the place changed; null when there are none. */
export function movedOccurrences(seq: number, rows: readonly Pick<StoredOccurrence, "id" | "start" | "end">[]): Prisma.Sql | null {
  if (rows.length === 0) return null;
  return Prisma.sql`
    update occurrence o set start = u.start, "end" = u."end", carried_seq = ${seq}
    from unnest(${column(rows, "id")}::uuid[], ${column(rows, "start")}::int[], ${column(rows, "end")}::int[]) as u(id, start, "end")
    where o.id = u.id`;
}

/** Occurrences at `seq` of which more changed: state, words or neighbours; null when there are none. */
export function restatedOccurrences(
  seq: number,
  rows: readonly Pick<StoredOccurrence, "id" | "start" | "end" | "state" | "currentWords" | "knownParts" | "prefix" | "suffix">[],
): Prisma.Sql | null {
  if (rows.length === 0) return null;
  const parts = rows.map(({ knownParts }) => knownParts && JSON.stringify(knownParts));
  return Prisma.sql`
    update occurrence o set start = u.start, "end" = u."end", state = u.state::"AnchorState", current_words = u.words,
      known_parts = u.parts::jsonb, prefix = u.prefix, suffix = u.suffix, carried_seq = ${seq}
    from unnest(${column(rows, "id")}::uuid[], ${column(rows, "start")}::int[], ${column(rows, "end")}::int[], ${column(rows, "state")}::text[],
      ${column(rows, "currentWords")}::text[], ${parts}::text[], ${column(rows, "prefix")}::text[], ${column(rows, "suffix")}::text[])
      as u(id, start, "end", state, words, parts, prefix, suffix)
    where o.id = u.id`;
}

/** Changes of words as they come to stand in the history: new rows, and rows that go on. */
export type FoldedChanges = { fresh: readonly (WordsChange & { id: string })[]; longer: readonly { id: string; seq: number; after: string }[] };

/** Looks which changes go on with the newest one: what the same person goes on changing within half a minute is one change. */
export async function foldChanges(tx: Tx, changes: readonly WordsChange[]): Promise<FoldedChanges> {
  if (changes.length === 0) return { fresh: [], longer: [] };
  const touched = [...new Set(changes.map((change) => change.claimId))];
  const newest = await tx.$queryRaw<{ id: string; occurrenceId: OccurrenceId; personId: PersonId; after: string }[]>`
    select id, occurrence_id as "occurrenceId", person_id as "personId", after from (
      select distinct on (occurrence_id) * from occurrence_change where claim_id = any (${touched}::uuid[]) order by occurrence_id, seq desc, id desc
    ) newest where at > now() - make_interval(secs => ${SAME_CHANGE})`;
  const extended = new Map(newest.map((row) => [row.occurrenceId, row]));
  const fresh: (WordsChange & { id: string })[] = [];
  const longer: { id: string; seq: number; after: string }[] = [];
  for (const change of changes) {
    const last = extended.get(change.occurrenceId);
    if (last && last.personId === change.personId && last.after === change.before) longer.push({ id: last.id, seq: change.seq, after: change.after });
    else fresh.push({ ...change, id: newId() });
    extended.delete(change.occurrenceId);
  }
  return { fresh, longer };
}

/** Who changed which words: rows of the history that go on; null when none does. */
export function longerChanges({ longer }: FoldedChanges): Prisma.Sql | null {
  if (longer.length === 0) return null;
  return Prisma.sql`
    update occurrence_change c set after = u.after, seq = u.seq, at = now()
    from unnest(${column(longer, "id")}::uuid[], ${column(longer, "seq")}::int[], ${column(longer, "after")}::text[]) as u(id, seq, after)
    where c.id = u.id`;
}

/** Who changed which words: new rows of the history; null when there are none. */
export function freshChanges({ id, newsroomId }: { id: ArticleId; newsroomId: NewsroomId }, { fresh }: FoldedChanges): Prisma.Sql | null {
  if (fresh.length === 0) return null;
  return Prisma.sql`
    insert into occurrence_change (id, newsroom_id, occurrence_id, claim_id, article_id, seq, person_id, before, after)
    select u.id, ${newsroomId}::uuid, u."occurrenceId", u."claimId", ${id}::uuid, u.seq, u."personId", u.before, u.after
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as u(id uuid, "occurrenceId" uuid, "claimId" uuid, seq int, "personId" uuid, before text, after text)`;
}

/** The next version of claims whose words changed, and the new state of those that drifted; null when none changed. */
export function driftedClaims(changed: readonly ClaimId[], states: ReadonlyMap<ClaimId, ClaimState>): Prisma.Sql | null {
  if (changed.length === 0) return null;
  return Prisma.sql`
    update claim c set version = c.version + 1, updated_at = now(), state = coalesce(u.state::"ClaimState", c.state),
      state_reason = case when u.state is null or u.state = c.state::text then c.state_reason end
    from unnest(${[...changed]}::uuid[], ${changed.map((id) => states.get(id) ?? null)}::text[]) as u(id, state)
    where c.id = u.id`;
}

/**
 * One field of all rows, for `unnest`. PostgreSQL sees how long an array is and plans for as many rows; of rows written as JSON
 * it guesses a hundred, and with thousands of places it then looked through all of them for each: seconds, under the lock.
 */
function column<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Row[Key][] {
  return rows.map((row) => row[key]);
}

import { headWords } from "@/lib/articles/server/head-text";
import { unknownArticle } from "@/lib/articles/server/open-article";
import { findVersions, readVersionText, type Version } from "@/lib/articles/server/read-versions";
import { findEntriesOfClaims, findEntriesOfTypes } from "@/lib/audit/server/read-entries";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import { findClaimNames } from "@/lib/claims/server/read-claims";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { compareWords } from "@/lib/foundation/compare-words";
import { changesOfClaims, STANDING_EVENTS, type Standing } from "../claims-then";
import type { ClaimThen, ComparisonView } from "../views";
import { caughtUp } from "./catch-up";
import { tellEntries } from "./tell-entries";
import { unknownVersion, versionViews } from "./version-view";

/** The number of a frozen version, or the text as it stands. */
export type Side = number | "now";
/** `words: false` leaves out the comparison of the words, which of long texts takes a while. */
export type Sides = { from: Side; to: Side; words?: boolean | undefined };

type Of = { newsroomId: NewsroomId; articleId: ArticleId };

/** Two texts of an article side by side: in words, and in what changed in its claims from the freezing of one to that of the other. */
export async function compareVersions(actor: Actor, articleId: ArticleId, { from, to, words = true }: Sides): Promise<Outcome<ComparisonView>> {
  const of = { newsroomId: actor.newsroomId, articleId };
  const read = await command(of.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await caughtUp(tx, of.newsroomId, articleId))) return unknownArticle();
    const versions = await findVersions(tx, of.newsroomId, articleId);
    const [one, other] = [from, to].map((side) => (side === "now" ? null : versions.find(({ number }) => number === side)));
    if (one === undefined || other === undefined) return unknownVersion();
    const views = await versionViews(tx, of.newsroomId, articleId, [one, other].filter((version) => version !== null));
    const viewOf = (version: Version | null): ComparisonView["from"] => views.find(({ id }) => id === version?.id) ?? null;
    const texts = words ? { before: await textOf(tx, of, one), after: await textOf(tx, of, other) } : null;
    return done({ texts, from: viewOf(one), to: viewOf(other), ...(await changesBetween(tx, of, momentOf(one), momentOf(other))) });
  });
  if (!read.ok) return read;
  // Outside the transaction: nobody else waits for a connection while words are compared.
  const { texts, ...compared } = read.value;
  return done({ ...compared, changes: texts && compareWords(texts.before, texts.after) });
}

function momentOf(version: Version | null): Date | null {
  return version?.createdAt ?? null;
}

async function textOf(tx: Tx, { articleId }: Of, version: Version | null): Promise<string> {
  return version ? readVersionText(tx, version.id) : (await headWords(tx, articleId)).text;
}

async function changesBetween(tx: Tx, { newsroomId, articleId }: Of, from: Date | null, to: Date | null): Promise<Pick<ComparisonView, "claims" | "entries" | "entriesLeftOut">> {
  const [after, upTo] = inOrder(from, to);
  const telling = await findEntriesOfTypes(tx, newsroomId, articleId, { types: STANDING_EVENTS, upTo });
  const changes = changesOfClaims(telling, from, to);
  const claims = await findClaimNames(tx, newsroomId, changes.map(({ claimId }) => claimId));
  const names = await findNames(tx, newsroomId, changes.flatMap((change) => [change.before?.signedById ?? [], change.after?.signedById ?? []].flat()));
  const { newest, count } = after ? await findEntriesOfClaims(tx, newsroomId, articleId, { after, upTo }) : { newest: [], count: 0 };
  return {
    claims: changes
      .flatMap(({ claimId, before, after: now }) => {
        const claim = claims.get(claimId);
        return claim ? [{ claim, before: thenOf(before, names), after: thenOf(now, names) }] : [];
      })
      .sort((one, other) => one.claim.number - other.claim.number),
    entries: await tellEntries(tx, newsroomId, newest),
    entriesLeftOut: count - newest.length,
  };
}

/** The earlier of two moments first; null is now. */
function inOrder(one: Date | null, other: Date | null): [Date | null, Date | null] {
  if (one === null) return [other, null];
  return other === null || one <= other ? [one, other] : [other, one];
}

function thenOf(standing: Standing | null, names: ReadonlyMap<string, string>): ClaimThen | null {
  if (standing === null) return null;
  const { state, verdict, signedById } = standing;
  return { state, verdict, signedBy: signedById === null ? null : { id: signedById, name: names.get(signedById) ?? "" } };
}

import { Client } from "pg";
import { env } from "@/lib/foundation/server/env";
import { newId, type ArticleId, type ClaimId, type NewsroomId, type OccurrenceId, type PersonId, type VerdictId } from "@/lib/foundation/ids";
import { inNewsroom, outsideNewsrooms } from "@/lib/foundation/server/transaction";
import type { Role } from "@/lib/newsroom/roles";
import { articleSchema } from "@/lib/text/schema";
import { OffsetTable } from "@/lib/text/offset-table";
import { sha256 } from "@/lib/text/server/hash";
import { createArticleText } from "../create-article-text";
import { headText } from "../head-text";

/** A newsroom for tests of the text: rows as the commands would leave them, without going through the commands above this module. */
export type TestNewsroom = { id: NewsroomId; person(...roles: Role[]): Promise<PersonId>; article(by: PersonId, ...paragraphs: string[]): Promise<ArticleId> };

/** A new newsroom with nobody in it. */
export async function buildNewsroom(): Promise<TestNewsroom> {
  const id = newId<NewsroomId>();
  await inNewsroom(id, (tx) => tx.newsroom.create({ data: { id, name: "The Test Desk" } }));
  return { id, person: (...roles) => buildPerson(id, roles), article: (by, ...paragraphs) => buildArticle(id, by, paragraphs) };
}

async function buildPerson(newsroomId: NewsroomId, roles: Role[]): Promise<PersonId> {
  const id = newId<PersonId>();
  await outsideNewsrooms(async (tx) => {
    await tx.person.create({ data: { id, email: `${id}@test.example`, name: `Person ${id.slice(-4)}` } });
    await tx.membership.create({ data: { personId: id, newsroomId, roles } });
  });
  return id;
}

/** An article with a headline and these paragraphs. */
async function buildArticle(newsroomId: NewsroomId, createdById: PersonId, paragraphs: string[]): Promise<ArticleId> {
  const id = newId<ArticleId>();
  await inNewsroom(newsroomId, async (tx) => {
    await tx.article.create({ data: { id, newsroomId, title: "", createdById } });
    await createArticleText(tx, id, { content: articleOf("A headline", ...paragraphs), personId: createdById });
  });
  return id;
}

/** An article's content: a headline and paragraphs of plain text. */
export function articleOf(headline: string, ...paragraphs: string[]): object {
  const block = (kind: string, text: string): object => ({ type: "block", attrs: { kind, level: 0, depth: 0 }, ...(text === "" ? {} : { content: [{ type: "text", text }] }) });
  return articleSchema.nodeFromJSON({ type: "doc", content: [block("headline", headline), ...paragraphs.map((text) => block("paragraph", text))] }).toJSON() as object;
}

/** A claim on the only place where the quote stands; with a verdict by `judge`, and a signature by `signer`. */
export async function buildClaim(
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claim: { quote: string; by: PersonId; judge?: PersonId; signer?: PersonId },
): Promise<{ claimId: ClaimId; occurrenceId: OccurrenceId }> {
  const claimId = newId<ClaimId>();
  const occurrenceId = newId<OccurrenceId>();
  const words = { words: claim.quote, wordsSha256: sha256(claim.quote) };
  await inNewsroom(newsroomId, async (tx) => {
    const { text, seq } = await headText(tx, articleId);
    const at = text.indexOf(claim.quote);
    if (at < 0 || text.includes(claim.quote, at + 1)) throw new Error(`"${claim.quote}" must stand once in the text.`);
    const table = new OffsetTable(text);
    const state = claim.signer ? "signed_off" : claim.judge ? "reported" : "open";
    const number = (await tx.claim.count({ where: { articleId } })) + 1;
    await tx.claim.create({ data: { id: claimId, newsroomId, articleId, number, state, statement: claim.quote, createdById: claim.by, labels: [] } });
    const place = { start: table.toCodePoint(at), end: table.toCodePoint(at + claim.quote.length), carriedSeq: seq };
    const around = { prefix: text.slice(Math.max(0, at - 32), at), suffix: text.slice(at + claim.quote.length).slice(0, 32) };
    await tx.occurrence.create({ data: { id: occurrenceId, newsroomId, claimId, articleId, quote: claim.quote, ...around, ...place } });
    if (!claim.judge) return;
    const verdictId = newId<VerdictId>();
    await tx.verdict.create({
      data: { id: verdictId, newsroomId, claimId, number: 1, evidenceState: "not_enough", outcome: "confirmed", justification: "As said.", ...words, givenById: claim.judge },
    });
    if (!claim.signer) return;
    await tx.signOff.create({ data: { id: newId(), newsroomId, claimId, verdictId, signerId: claim.signer, seq, wordsSha256: words.wordsSha256, recordSha256: sha256("record") } });
  });
  return { claimId, occurrenceId };
}

/** Runs SQL as the database's owner, past the application's rights: for arranging what no command does. */
export async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

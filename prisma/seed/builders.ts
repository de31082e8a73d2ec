import type { Actor } from "@/lib/auth/actor";
import type { TagClaim } from "@/lib/claims/place";
import { tagClaim } from "@/lib/claims/server/tag-claim";
import type { AttachEvidence } from "@/lib/evidence/evidence";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { newId, type ArticleId, type ClaimId, type NewsroomId, type PersonId } from "@/lib/foundation/ids";
import type { Outcome, Refusal } from "@/lib/foundation/outcome";
import { inNewsroom, outsideNewsrooms } from "@/lib/foundation/server/transaction";
import type { Role } from "@/lib/newsroom/roles";
import type { BringIn } from "@/lib/revisions/revision";
import { bringInArticle } from "@/lib/revisions/server/bring-in-article";
import { FIRST_SCALE } from "@/lib/settings/first-scale";
import type { RatingView } from "@/lib/settings/rating-scale";
import { insertScale } from "@/lib/settings/server/store";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import type { GiveVerdict } from "@/lib/verdicts/verdict";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";

/**
 * Builders with overrides, the same for the demo, for integration tests and for journeys. Whatever a command can make is
 * made by the command, by the person who may; what stands before the first command (newsroom, people) is written directly.
 */

/** The value of an outcome; a refusal is a mistake of whoever builds and throws with its code and sentence. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused (${outcome.refusal.code}): ${outcome.refusal.message}`);
}

/** The outcome's value when it is awaited at once: `await built(giveVerdict(…))`. */
export async function built<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  return valueOf(await outcome);
}

/** Why it was refused, for tests to look at; nothing when it was done. */
export function refusalOf(outcome: Outcome<unknown>): Partial<Refusal> {
  return outcome.ok ? {} : outcome.refusal;
}

/** A newsroom with a rating scale and nobody in it. */
export async function buildNewsroom(
  overrides: { id?: NewsroomId; name?: string; timeZone?: string; publicAddress?: string | null; ratings?: readonly RatingView[] } = {},
): Promise<NewsroomId> {
  const { id = newId<NewsroomId>(), name = "The Lantern", timeZone = "Europe/Berlin", publicAddress = "https://desk.example", ratings = FIRST_SCALE } = overrides;
  await inNewsroom(id, async (tx) => {
    await tx.newsroom.create({ data: { id, name, timeZone, publicAddress } });
    await insertScale(tx, id, 1, ratings);
  });
  return id;
}

let people = 0;

/** Somebody of the newsroom, as the actor of commands. Without a password hash they cannot sign in. */
export async function buildPerson(
  newsroomId: NewsroomId,
  roles: readonly Role[],
  overrides: { name?: string; email?: string; passwordHash?: string } = {},
): Promise<Actor> {
  const personId = newId<PersonId>();
  people += 1;
  const { name = `${roles.join(" and ")} ${people}`, email = `${personId}@desk.test`, passwordHash = null } = overrides;
  await outsideNewsrooms(async (tx) => {
    await tx.person.create({ data: { id: personId, email, name, passwordHash } });
    await tx.membership.create({ data: { personId, newsroomId, roles: [...roles] } });
  });
  return { personId, newsroomId, name, roles };
}

/** One person of each kind that a desk has; the two checkers and the two editors keep the four-eyes rule possible. */
export async function buildDesk(newsroomId: NewsroomId): Promise<Record<"reporter" | "checker" | "second" | "editor" | "chief" | "admin" | "viewer", Actor>> {
  return {
    reporter: await buildPerson(newsroomId, ["reporter"], { name: "Rosa Reporter" }),
    checker: await buildPerson(newsroomId, ["checker"], { name: "Carla Checker" }),
    second: await buildPerson(newsroomId, ["checker"], { name: "Sven Second" }),
    editor: await buildPerson(newsroomId, ["editor"], { name: "Edda Editor" }),
    chief: await buildPerson(newsroomId, ["editor"], { name: "Chris Chief" }),
    admin: await buildPerson(newsroomId, ["admin"], { name: "Ada Admin" }),
    viewer: await buildPerson(newsroomId, ["viewer"], { name: "Vera Viewer" }),
  };
}

export const HARBOUR = [
  "The harbour will close for repairs in May, the port authority said on Monday.",
  "The work costs $3.8bn and takes ten years. About 100,000 people work in the port.",
  "“We have no choice,” said the mayor. The old quay dates from 1911.",
] as const;

/** An article brought in by somebody who may; three paragraphs about a harbour unless told otherwise. */
export function buildArticle(by: Actor, overrides: Partial<BringIn> & { paragraphs?: readonly string[] } = {}): Promise<ArticleId> {
  const { paragraphs = HARBOUR, title = "The harbour closes", ...input } = overrides;
  const body = input.html === undefined && input.markdown === undefined && input.text === undefined ? { text: paragraphs.join("\n\n") } : {};
  return built(bringInArticle(by, { title, ...body, ...input }));
}

/** A claim on the one place where the quote stands. */
export function buildClaim(by: Actor, articleId: ArticleId, overrides: Partial<TagClaim> & { quote?: string } = {}): Promise<ClaimId> {
  return built(tagClaim(by, articleId, { quote: "$3.8bn", ...overrides }));
}

/** Evidence that supports the claim, from a source of its own, unless told otherwise. */
export function buildEvidence(by: Actor, claimId: ClaimId, overrides: Partial<AttachEvidence> = {}): Promise<ClaimId> {
  const source = overrides.sourceId === undefined ? { source: { kind: "document" as const, title: "Port authority, budget 2026" } } : {};
  return built(attachEvidence(by, claimId, { excerpt: "Total cost of the works: $3.8bn.", locator: "p. 12", stance: "supports", ...source, ...overrides }));
}

/** The common verdict, unless told otherwise. */
export function buildVerdict(by: Actor, claimId: ClaimId, overrides: Partial<GiveVerdict> = {}): Promise<ClaimId> {
  const common = { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: "The budget gives the same figure." } as const;
  return built(giveVerdict(by, claimId, { ...common, ...overrides }));
}

/** A claim with evidence and a verdict by one person, waiting for somebody else's signature. */
export async function buildReported(by: Actor, articleId: ArticleId, overrides: Partial<TagClaim> & { quote?: string } = {}): Promise<ClaimId> {
  const claimId = await buildClaim(by, articleId, overrides);
  await buildEvidence(by, claimId);
  return buildVerdict(by, claimId);
}

/** The same, signed by a second person. */
export async function buildSigned(
  by: Actor,
  articleId: ArticleId,
  { signer, ...overrides }: Partial<TagClaim> & { quote?: string; signer: Actor },
): Promise<ClaimId> {
  const claimId = await buildReported(by, articleId, overrides);
  return built(signClaim(signer, claimId, {}));
}

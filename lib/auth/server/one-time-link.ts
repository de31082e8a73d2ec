import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { prisma } from "@/lib/foundation/server/database";
import type { Tx } from "@/lib/foundation/server/transaction";
import { LINK_DAYS, type LinkKind } from "../one-time-link";
import { hashOfSecret, newSecret } from "./secret-token";
import { writeLink, writeLinksEnded, writeLinkUsed } from "./store-links";

/** A link that still works, and for whom. */
export type OpenLink = { id: string; kind: LinkKind; personId: PersonId; newsroomId: NewsroomId; name: string; email: string };

/** Makes a link for a person and ends the ones before it; answers its token, which is not kept. */
export async function makeLink(
  tx: Tx,
  link: { kind: LinkKind; newsroomId: NewsroomId; personId: PersonId; createdBy: PersonId },
): Promise<string> {
  const now = Date.now();
  const token = newSecret();
  await writeLinksEnded(tx, link.personId, new Date(now));
  await writeLink(tx, { ...link, tokenHash: hashOfSecret(token), expiresAt: new Date(now + LINK_DAYS * 24 * 60 * 60_000) });
  return token;
}

/** What a token opens. Refused: unknown 404, used or expired 410. Looking does not use it up, so a mail scanner may look. */
export async function findLink(token: string): Promise<Outcome<OpenLink>> {
  const link = await prisma().oneTimeLink.findUnique({ where: { tokenHash: hashOfSecret(token) } });
  if (link === null) return refused("not-found", "link-unknown", "This link is not known here. Check that you copied the whole of it.");
  if (link.usedAt !== null) return used();
  if (link.expiresAt.getTime() <= Date.now()) return expired();
  const person = await prisma().person.findUnique({
    where: { id: link.personId },
    select: { name: true, email: true, memberships: { where: { newsroomId: link.newsroomId, deactivatedAt: null }, select: { personId: true } } },
  });
  if (person === null || person.memberships.length === 0) return expired();
  const { id, kind } = link;
  return done({ id, kind, personId: link.personId as PersonId, newsroomId: link.newsroomId as NewsroomId, name: person.name, email: person.email });
}

/** Uses a link up. Of two tabs at the same instant one succeeds, the other is told that it was used. */
export async function consumeLink(tx: Tx, link: OpenLink): Promise<Outcome<null>> {
  return (await writeLinkUsed(tx, link.id, new Date())) ? done(null) : used();
}

function used(): Extract<Outcome<never>, { ok: false }> {
  return refused("gone", "link-used", "This link was used already. If it was not you, tell an admin; otherwise sign in.");
}

function expired(): Extract<Outcome<never>, { ok: false }> {
  return refused("gone", "link-expired", `This link has expired: it works for ${LINK_DAYS} days, or until a newer one is made. Ask an admin for another one.`);
}

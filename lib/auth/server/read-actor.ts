import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { prisma } from "@/lib/foundation/server/database";
import type { Actor } from "../actor";
import { isReachable } from "./demo-allowed";

const PERSON = { person: { select: { name: true, sessionVersion: true } }, roles: true, deactivatedAt: true } as const;

/** Who this person is in this newsroom at this moment; null when not (or no longer) one of it. */
export async function readActor(personId: PersonId, newsroomId: NewsroomId, sessionVersion?: number): Promise<Actor | null> {
  if (!isReachable(newsroomId)) return null;
  const membership = await prisma().membership.findUnique({ where: { personId_newsroomId: { personId, newsroomId } }, select: PERSON });
  if (membership === null || membership.deactivatedAt !== null || membership.roles.length === 0) return null;
  if (sessionVersion !== undefined && membership.person.sessionVersion !== sessionVersion) return null;
  return { personId, newsroomId, name: membership.person.name, roles: membership.roles };
}

import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Role } from "@/lib/newsroom/roles";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Somebody of a newsroom. Deactivated people stay: their names stand on what they signed. */
export type Member = {
  personId: PersonId;
  name: string;
  email: string;
  roles: readonly Role[];
  /** False until an invitation was taken up. */
  hasPassword: boolean;
  createdAt: Date;
  deactivatedAt: Date | null;
};

const MEMBER = {
  personId: true, roles: true, createdAt: true, deactivatedAt: true,
  person: { select: { name: true, email: true, passwordHash: true } },
} as const;

/** Everybody of the newsroom, by name. */
export async function findMembers(tx: Tx, newsroomId: NewsroomId): Promise<Member[]> {
  const rows = await tx.membership.findMany({ where: { newsroomId }, select: MEMBER, orderBy: [{ person: { name: "asc" } }, { personId: "asc" }] });
  return rows.map(toMember);
}

/** One person of the newsroom, or null. */
export async function findMember(tx: Tx, newsroomId: NewsroomId, personId: PersonId): Promise<Member | null> {
  const row = await tx.membership.findUnique({ where: { personId_newsroomId: { personId, newsroomId } }, select: MEMBER });
  return row === null ? null : toMember(row);
}

/** Names of people of the newsroom by id, deactivated ones included; ids of strangers are left out. */
export async function findNames(tx: Tx, newsroomId: NewsroomId, personIds: Iterable<string>): Promise<Map<string, string>> {
  const rows = await tx.membership.findMany({
    where: { newsroomId, personId: { in: [...new Set(personIds)] } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return new Map(rows.map((row) => [row.personId, row.person.name]));
}

/** The person with this address (lower case) and the newsroom in which that person is active; null when there is none. */
export async function findMembership(tx: Tx, email: string): Promise<{ personId: PersonId; newsroomId: NewsroomId; name: string } | null> {
  const row = await tx.membership.findFirst({
    where: { person: { email }, deactivatedAt: null },
    orderBy: { createdAt: "asc" },
    select: { personId: true, newsroomId: true, person: { select: { name: true } } },
  });
  return row && { personId: row.personId as PersonId, newsroomId: row.newsroomId as NewsroomId, name: row.person.name };
}

type Row = Omit<Member, "personId" | "name" | "email" | "hasPassword"> & {
  personId: string;
  person: { name: string; email: string; passwordHash: string | null };
};

function toMember({ person, personId, ...membership }: Row): Member {
  const { name, email, passwordHash } = person;
  return { ...membership, personId: personId as PersonId, name, email, hasPassword: passwordHash !== null };
}

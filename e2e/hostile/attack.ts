import { readActor } from "@/lib/auth/server/read-actor";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import { closeDatabase } from "@/lib/foundation/server/database";
import type { PersonId } from "@/lib/foundation/ids";
import { Attacker } from "./attacker";
import type { Plan, Told, Word } from "./plan";

// The attacking process: apart from the one that watches how everybody else fares.

const LINES_EACH = 2;

process.once("message", (plan: Plan) => {
  void attack(plan)
    .then((told): Word => ({ type: "told", told }))
    .catch((error: unknown): Word => ({ type: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((word) => new Promise<void>((sent) => process.send?.(word, undefined, undefined, () => sent())))
    .then(() => closeDatabase())
    .finally(() => process.disconnect());
});

async function attack({ origin, newsroomId, articleId, attackers, frames, before, after, seed }: Plan): Promise<Told> {
  const ticketOf = (personId: PersonId) => async (): Promise<string> => {
    const actor = await readActor(personId, newsroomId);
    const issued = actor && (await issueCollabTicket(actor, articleId));
    if (!issued?.ok) throw new Error("An attacker got no ticket.");
    return issued.value.ticket;
  };
  const all = attackers.flatMap((personId, at) =>
    Array.from({ length: LINES_EACH }, (_, nth) => new Attacker({ origin, articleId, recorded: frames }, ticketOf(personId), seed * 1_000 + at * LINES_EACH + nth)),
  );
  await Promise.all(all.map((attacker) => attacker.knock(Math.ceil(before / all.length))));
  await Promise.all(all.map((attacker) => attacker.attack(Math.ceil(after / all.length))));
  const told: Told = { before: 0, after: 0, connections: 0, closes: {} };
  for (const each of all) {
    told.before += each.told.before;
    told.after += each.told.after;
    told.connections += each.told.connections;
    for (const [why, times] of Object.entries(each.told.closes)) told.closes[why] = (told.closes[why] ?? 0) + times;
  }
  return told;
}

import { monitorEventLoopDelay } from "node:perf_hooks";
import { Dice } from "../bench/dice";
import { Measure } from "./measure";
import { placesIn } from "./places";
import type { Plan, Word } from "./plan";
import { Typist } from "./typist";

// The typing process: everybody on bare websockets, so that what is measured is the server. Told what to do by `run.ts`.

/** Tickets that are asked for at once. */
const AT_ONCE = 8;
/** How long words may stay unanswered after the last one was typed, in milliseconds. */
const PATIENCE = 20_000;

process.once("message", (plan: Plan) => {
  type(plan)
    .catch((error: unknown) => say({ type: "failed", message: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect());
});

async function type(plan: Plan): Promise<void> {
  const measure = new Measure();
  const typists = await seat(plan, measure);
  const begun = performance.now();
  const period = 1_000 / plan.rate;
  const end = begun + (plan.warmUpSeconds + plan.seconds) * 1_000;
  const typing = typists.map((typist, at) => keepTyping(typist, { first: begun + (at / typists.length) * period, period, end, dice: new Dice(at) }));
  await until(begun + plan.warmUpSeconds * 1_000);
  const [cpu, delay] = [process.cpuUsage(), monitorEventLoopDelay({ resolution: 5 })];
  delay.enable();
  measure.on = true;
  await say({ type: "warm" });
  await Promise.all(typing);
  const spent = process.cpuUsage(cpu);
  const late = delay.percentile(95) / 1e6 - 5;
  delay.disable();
  await say({ type: "measured" });
  while (typists.some((typist) => typist.waiting > 0) && performance.now() < end + PATIENCE) await until(performance.now() + 20);
  const unanswered = typists.reduce((sum, typist) => sum + typist.waiting, 0);
  if (unanswered > 0) measure.fault(`${unanswered} operations were never acknowledged`);
  for (const typist of typists) typist.leave();
  const sorted = (times: number[]): number[] => times.sort((a, b) => a - b);
  const own = { cpu: (spent.user + spent.system) / 1e6 / plan.seconds, late: Math.max(0, late) };
  await say({ type: "told", acknowledgement: sorted(measure.acknowledgement), propagation: sorted(measure.propagation), operations: measure.operations, faults: measure.faults, own });
}

/** Opens everybody's line and gives everybody a place in the text. */
async function seat({ origin, people }: Plan, measure: Measure): Promise<Typist[]> {
  const typists: { typist: Typist; articleId: string }[] = [];
  const waiting = people.map((person, at) => ({ person, client: 1_000_000 + at * 1_000 + Math.floor(Math.random() * 1_000) + Math.floor(Math.random() * 4_000) * 1_000_000 }));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { articleId } = next.person;
        const typist = await Typist.open(origin, { ticket: await askTicket(origin, next.person), articleId }, next.client, measure);
        await typist.text;
        typists.push({ typist, articleId });
      }
    }),
  );
  const dice = new Dice(people.length);
  for (const articleId of new Set(people.map((person) => person.articleId))) {
    const here = typists.filter((each) => each.articleId === articleId).map((each) => each.typist);
    const text = await here[0]?.text;
    for (const [at, place] of text ? placesIn(text, here.length, dice).entries() : []) here[at]?.sit(place);
  }
  return typists.map(({ typist }) => typist);
}

async function askTicket(origin: string, { token, articleId }: Plan["people"][number]): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/articles/${articleId}/collab-ticket`, { method: "POST", headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`No ticket: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { ticket: string }).ticket;
}

/** By a timetable, not by the answers: a slow server gets no mercy. The pauses between letters differ. */
async function keepTyping(typist: Typist, { first, period, end, dice }: { first: number; period: number; end: number; dice: Dice }): Promise<void> {
  for (let due = first; due < end; due += period) {
    await until(due + (dice.below(100) / 100) * period * 0.5);
    typist.operate();
  }
}

function until(moment: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, moment - performance.now())));
}

/** Resolves when the other process has it. */
function say(word: Word): Promise<void> {
  return new Promise((done) => process.send?.(word, undefined, undefined, () => done()));
}

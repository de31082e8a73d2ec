import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { standInBrowser } from "../support/browser-ground";
import { stopOnSignal } from "../support/stop-on-signal";
import { Dice } from "../converge/dice";
import { Desk } from "./desk";
import { debtsOf, unpaid } from "./owed";
import { Room } from "./room";
import { outage, strike, TARGETS, type Aftermath } from "./strike";

/**
 * `npm run test:crash -- --kills 50 --outage 60 --people 6 --seed 1`: people type while server and PostgreSQL are killed,
 * and while the database is away for a minute. Exits 1 when a word that was shown as saved is gone, when *not saved* came
 * later than 2 s, or when it took longer than 5 s until all was saved again.
 */
const { values } = parseArgs({
  options: { kills: { type: "string", default: "50" }, outage: { type: "string", default: "60" }, people: { type: "string", default: "6" }, seed: { type: "string", default: "1" } },
});
const [kills, away, people, seed] = [Number(values.kills), Number(values.outage), Number(values.people), Number(values.seed)];
if (![kills, people, seed].every(Number.isSafeInteger) || kills < 1 || people < 1 || !(away >= 0)) {
  console.error("--kills and --people are numbers from 1, --outage is seconds (0 leaves it out), --seed a number.");
  process.exit(2);
}

const BOUNDS = { silence: 2_000, recovery: 5_000 } as const;
/** The product gives a database up that dies more often within a minute. */
const DEATHS_A_MINUTE = 4;

const began = performance.now();
const desk = new Desk();
const dice = new Dice(seed);
const all: Aftermath[] = [];
const faults: string[] = [];
stopOnSignal(() => desk.stop());
let words = 0;
try {
  await desk.start();
  standInBrowser(desk.origin);
  const room = new Room(desk, await desk.seat(people, Math.ceil(people / 3)));
  await room.untilSaved(performance.now());
  const deaths: number[] = [];
  for (let nth = 1; nth <= kills; nth += 1) {
    const spared = deaths.filter((at) => at > performance.now() - 60_000).length >= DEATHS_A_MINUTE;
    const target = spared ? "server" : nth <= TARGETS.length ? TARGETS[nth - 1] : dice.pick(TARGETS);
    if (target === undefined) break;
    if (target !== "server") deaths.push(performance.now());
    note(nth, await strike(desk, room, target, dice));
  }
  if (away > 0) {
    await desk.moveDatabaseOut();
    await room.untilSaved(performance.now());
    note(kills + 1, await outage(desk, room, away * 1_000));
  }
  room.rest();
  await room.untilSaved(performance.now());
  const debts = debtsOf(room.writers);
  words = debts.reduce((sum, debt) => sum + debt.words.length, 0);
  const end = await unpaid(debts);
  all.push({ what: "the end", away: 0, silence: 0, recovery: 0, ...end });
  room.leave();
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  const code = await desk.stop();
  if (code !== 0 && faults.length === 0) faults.push(`The server did not end well: ${String(code)}.\n${desk.product.words()}`);
}

const [silence, recovery] = [Math.max(0, ...all.map((each) => each.silence)), Math.max(0, ...all.map((each) => each.recovery))];
const [lost, doubled] = [all.flatMap((each) => each.lost), all.flatMap((each) => each.doubled)];
if (lost.length > 0) faults.push(`lost: ${lost.slice(0, 10).join(", ")}`);
if (doubled.length > 0) faults.push(`twice: ${doubled.slice(0, 10).join(", ")}`);
if (silence > BOUNDS.silence) faults.push("“not saved” came late");
if (recovery > BOUNDS.recovery) faults.push("recovery took long");
for (const fault of faults) console.log(fault);
console.log(
  `${all.length - 1} calamities in ${Math.round((performance.now() - began) / 1_000)} s (${TARGETS.map((target) => `${all.filter((each) => each.what.startsWith(target)).length} ${target}`).join(", ")}${away > 0 ? `, one outage of ${away} s` : ""}), ` +
    `${people} people, ${words} words shown as saved: ${lost.length} lost, ${doubled.length} twice; “not saved” after ${seconds(silence)} at most (bound 2 s), ` +
    `all saved again ${seconds(recovery)} after the return at most (bound 5 s); load ${loadavg()[0]?.toFixed(1) ?? "?"}: ${faults.length === 0 ? "every bound was held" : "FAILED"}`,
);
process.exit(faults.length === 0 ? 0 : 1);

function note(nth: number, aftermath: Aftermath): void {
  all.push(aftermath);
  const { what, away: gone, silence: quiet, recovery: took, lost: missing } = aftermath;
  console.log(`${String(nth).padStart(3)}  ${what.padEnd(36)} away ${seconds(gone)}, not saved after ${seconds(quiet)}, saved again after ${seconds(took)}, lost ${missing.length}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

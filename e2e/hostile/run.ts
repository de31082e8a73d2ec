import { fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { replay } from "../converge/replay";
import { readActor } from "@/lib/auth/server/read-actor";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import { buildArticle, buildNewsroom, buildPerson } from "@/prisma/seed/builders";
import { machine } from "../bench/report";
import { spreadOf } from "../bench/statistics";
import { startOwnProduct } from "../load/own-product";
import { usedBy } from "../load/watch-process";
import { stopOnSignal } from "../support/stop-on-signal";
import { Bystanders } from "./bystanders";
import type { Plan, Told, Word } from "./plan";
import { record } from "./record";

/**
 * `npm run test:hostile -- --after 100000 --before 10000 --seed 1`: members of the newsroom send frames that no page would
 * send, before and after signing in, while other people write. Exits 1 when the server ends, leaves a promise alone, or
 * lets the others wait for longer than 100 ms (p95).
 */
const { values } = parseArgs({ options: { after: { type: "string", default: "100000" }, before: { type: "string", default: "10000" }, seed: { type: "string", default: "1" }, lenient: { type: "boolean", default: false } } });
const [after, before, seed] = [Number(values.after), Number(values.before), Number(values.seed)];
if (![after, before, seed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error("--after and --before are numbers of frames, --seed a number.");
  process.exit(2);
}
/** Milliseconds at the 95th percentile; where other work takes the machine (`--lenient`) only that everything is acknowledged. */
const BOUND = values.lenient ? Infinity : 100;
const ATTACKERS = 4;

const faults: string[] = [];
const starting = startOwnProduct({ name: "hostile", args: ["--role=collab,worker"], log: "error" });
stopOnSignal(async () => (await starting).stop());
const own = await starting;
const { product } = own;
let told: Told = { before: 0, after: 0, connections: 0, closes: {} };
let acknowledged = { p95: NaN, max: NaN };
let memory = "";
const began = performance.now();
try {
  const newsroomId = await buildNewsroom();
  const writer = await buildPerson(newsroomId, ["reporter"]);
  const articleId = await buildArticle(writer);
  const issued = await issueCollabTicket((await readActor(writer.personId, newsroomId)) ?? writer, articleId);
  if (!issued.ok) throw new Error("There is no ticket to record with.");
  const frames = await record(product.origin, articleId, issued.value.ticket);
  const attackers = await Promise.all(Array.from({ length: ATTACKERS }, async () => (await buildPerson(newsroomId, ["reporter"])).personId));
  const bystanders = await Bystanders.seat(product.origin, newsroomId, articleId);
  const calm = usedBy(product.process.pid ?? 0).memory;
  bystanders.start();
  told = await attack({ origin: product.origin, newsroomId, articleId, attackers, frames, before, after, seed });
  await bystanders.rest(10_000);
  const used = usedBy(product.process.pid ?? 0);
  memory = `${Math.round(calm)} MB before, ${Math.round(used.memory)} after, ${Math.round(used.peak)} at most`;
  acknowledged = spreadOf(bystanders.measure.acknowledgement);
  faults.push(...new Set(bystanders.measure.faults));
  // The article opens, from the log alone.
  await replay({ id: articleId, newsroomId });
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
if (product.process.exitCode !== null || product.process.signalCode !== null) faults.push("the server ended");
const code = await own.stop();
if (code !== 0) faults.push(`the server ended with ${String(code)}`);
const rejections = product.words().split("a promise was left alone").length - 1;
if (rejections > 0) faults.push(`${rejections} promises were left alone`);
if (/"level":(50|60)|closing connection/.test(product.words())) faults.push(`the server complained:\n${product.words().split("\n").filter((line) => /"level":(50|60)|closing connection/.test(line)).slice(0, 5).join("\n")}`);
if (told.after < after || told.before < before) faults.push("not all frames were sent");
if (acknowledged.p95 > BOUND) faults.push(`the others waited ${acknowledged.p95.toFixed(0)} ms at the 95th percentile`);

console.log(`closed with: ${Object.entries(told.closes).sort((a, b) => b[1] - a[1]).map(([why, times]) => `${why} ${times}×`).join(", ")}`);
for (const fault of faults) console.log(fault);
console.log(
  `${machine()}: ${told.before} frames before and ${told.after} after signing in, ${told.connections} connections, ${Math.round((performance.now() - began) / 1_000)} s; ${rejections} promises left alone; ` +
    `others acknowledged in ${acknowledged.p95.toFixed(1)} ms (p95, at most ${acknowledged.max.toFixed(0)}); server ${memory}: ${faults.length === 0 ? "every bound was held" : "FAILED"}`,
);
process.exit(faults.length === 0 ? 0 : 1);

function attack(plan: Plan): Promise<Told> {
  const child = fork(join(import.meta.dirname, "attack.ts"), { execArgv: ["--disable-warning=DeprecationWarning", "--import", "tsx"], serialization: "advanced" });
  return new Promise((done, fail) => {
    child.once("exit", (ended) => fail(new Error(`The attacking process ended with ${String(ended)}.`)));
    child.on("message", (word: Word) => (word.type === "told" ? done(word.told) : fail(new Error(word.message))));
    void product.process.once("exit", () => fail(new Error("The server ended.")));
    child.send(plan);
  });
}

import type { Dice } from "../converge/dice";
import type { Desk } from "./desk";
import { debtsOf, unpaid } from "./owed";
import type { Room } from "./room";

/** What is killed. */
export const TARGETS = ["server", "database", "both"] as const;
export type Target = (typeof TARGETS)[number];

/** How a calamity went. Times in milliseconds. */
export type Aftermath = {
  what: string;
  /** From the kill until door and database answered again. */
  away: number;
  /** The longest that an unacknowledged word waited while its page did not say *not saved*. */
  silence: number;
  /** From both answering again until every open page showed everything as saved. */
  recovery: number;
  lost: string[];
  doubled: string[];
};

/** Kills while people type, and watches what their pages say until all is well again. */
export async function strike(desk: Desk, room: Room, target: Target, dice: Dice): Promise<Aftermath> {
  await pass(dice.between(300, 1_800));
  room.takeSilence();
  const began = performance.now();
  const dying = target === "database" ? null : desk.killServer();
  if (target !== "server") desk.killDatabase();
  const debts = debtsOf(room.writers);
  // Who is still there sends again what was lost, so that nobody would notice: some take their copies with them.
  const leave = dice.pick([0, 0, 0.5, 1]) ?? 0;
  room.close(leave, dice);
  await dying;
  let found = target === "server" ? await unpaid(debts) : null;
  if (target !== "database") {
    await pass(dice.between(0, 3_000));
    await desk.start();
  }
  await desk.untilDatabaseAnswers();
  const back = performance.now();
  found ??= await unpaid(debts);
  room.fill();
  const recovery = (await room.untilSaved(back)) - back;
  return { what: `${target}, ${leave * 100} % of the tabs closed`, away: back - began, silence: room.takeSilence(), recovery, ...found };
}

/** The database is away for so many milliseconds, and the server is not. */
export async function outage(desk: Desk, room: Room, length: number): Promise<Aftermath> {
  room.takeSilence();
  const began = performance.now();
  await desk.takeDatabaseAway();
  const debts = debtsOf(room.writers);
  await pass(length);
  await desk.bringDatabaseBack();
  await desk.untilDatabaseAnswers();
  const back = performance.now();
  const recovery = (await room.untilSaved(back)) - back;
  return { what: `outage of ${length / 1_000} s`, away: back - began, silence: room.takeSilence(), recovery, ...(await unpaid(debts)) };
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

import { fork } from "node:child_process";
import { join } from "node:path";
import { spreadOf, type Spread } from "../bench/statistics";
import type { Plan, Word } from "./plan";
import { usedBy } from "./watch-process";

/** One minute of typing as it was seen from both ends. `cpu` are shares of one core, `memory` the server's in MB. */
export type Run = {
  acknowledgement: Spread;
  propagation: Spread;
  operations: number;
  faults: readonly string[];
  server: { cpu: number; memory: number; peak: number };
  typing: { cpu: number; late: number };
};

/** Lets a process of its own type by the plan and watches the server meanwhile. Throws when the typing fails. */
export function runOnce(plan: Plan, serverPid: number): Promise<Run> {
  const child = fork(join(import.meta.dirname, "type.ts"), { execArgv: ["--disable-warning=DeprecationWarning", "--import", "tsx"], serialization: "advanced" });
  return new Promise((done, fail) => {
    let before = usedBy(serverPid);
    let after = before;
    child.once("exit", (code) => fail(new Error(`The typing process ended with ${String(code)}.`)));
    child.on("message", (word: Word) => {
      if (word.type === "warm") before = usedBy(serverPid);
      else if (word.type === "measured") after = usedBy(serverPid);
      else if (word.type === "failed") fail(new Error(word.message));
      else if (word.acknowledgement.length === 0 || word.propagation.length === 0) fail(new Error(`Nothing came back: ${[...new Set(word.faults)].join(", ")}.`));
      else {
        const server = { cpu: (after.cpu - before.cpu) / plan.seconds, memory: after.memory, peak: after.peak };
        done({ acknowledgement: spreadOf(word.acknowledgement), propagation: spreadOf(word.propagation), operations: word.operations, faults: word.faults, server, typing: word.own });
      }
    });
    child.send(plan);
  });
}

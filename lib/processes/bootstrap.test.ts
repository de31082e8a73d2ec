import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "./project-root";

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")));
const WAY_IN = /^exec node lib\/processes\/bootstrap\.mjs (?:start|test|token|run (?<file>\S+))(?: |$)/;

test("every npm script works on a fresh clone: it goes through the way in, or calls scripts that do", () => {
  for (const [name, command] of Object.entries(scripts)) {
    for (const part of command.split(" && ")) {
      const called = /^npm (?:run )?(?<script>\S+)/.exec(part)?.groups?.["script"];
      if (called !== undefined) expect(Object.keys(scripts), `${name} calls ${called}`).toContain(called);
      else expect(part, name).toMatch(WAY_IN);
      const file = WAY_IN.exec(part)?.groups?.["file"];
      if (file !== undefined) expect(existsSync(join(projectRoot, file)), `${name} runs ${file}`).toBe(true);
    }
  }
});

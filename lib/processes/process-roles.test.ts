import { expect, test } from "vitest";
import { readProcessRoles } from "./process-roles";

test("one process does everything unless told otherwise", () => {
  expect([...readProcessRoles([], undefined)]).toEqual(["web", "collab", "worker"]);
});

test.each([
  [["--role", "web"], undefined, ["web"]],
  [["--role=collab,worker"], "web", ["collab", "worker"]],
  [[], "web collab", ["web", "collab"]],
  [[], "all", ["web", "collab", "worker"]],
])("%j with TICKMARK_ROLES=%s means %j", (argv, environment, roles) => {
  expect([...readProcessRoles(argv, environment)]).toEqual(roles);
});

test("an unknown role is refused by name", () => {
  expect(() => readProcessRoles(["--role=wrker"], undefined)).toThrow('There is no role "wrker"');
});

import { expect, test } from "vitest";
import { ROLES, permits, whoMay, type Permission, type Role } from "./roles";

/** The table of DESIGN, section 2. */
const TABLE: Record<Permission, Role[]> = {
  read: ["viewer", "reporter", "checker", "editor", "admin"],
  "change-text": ["reporter", "editor"],
  tag: ["reporter", "checker", "editor"],
  judge: ["checker", "editor"],
  sign: ["checker", "editor"],
  adjudicate: ["editor"],
  administer: ["admin"],
};

test.each(Object.entries(TABLE))("%s is for %s", (permission, roles) => {
  expect(ROLES.filter((role) => permits([role], permission as Permission))).toEqual(roles);
});

test("several roles permit what any of them permits, and no role nothing", () => {
  expect(permits(["viewer", "admin", "checker"], "judge")).toBe(true);
  expect(permits(["viewer", "admin"], "judge")).toBe(false);
  expect(permits([], "read")).toBe(false);
});

test.each(Object.keys(TABLE))("%s says who may do it", (permission) => {
  expect(whoMay(permission as Permission)).toMatch(/^an? /);
});

import { expect, test } from "vitest";
import { landingPath } from "./landing";
import { readSignInError, writeSignInError } from "./sign-in-error";

const HERE = "http://localhost:3000";

test.each([["/articles?q=1#c", "/articles?q=1#c"], [`${HERE}/people`, "/people"], ["articles", "/articles"], ["", "/"]])("“%s” leads to %s", (wanted, path) => {
  expect(landingPath(wanted, HERE)).toBe(path);
});

test.each(["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)", "data:text/html,x", "/\n/evil.example", "http://localhost:3000.evil.example", "http://x@evil.example", "https://localhost:3000/"])(
  "“%s” leads to the start page", (wanted) => expect(landingPath(wanted, HERE)).toBe("/"),
);

test("what sign-in says in an address is read back, and anything else counts as a wrong sign-in", () => {
  const retryAt = new Date("2026-11-22T16:30:00.000Z");
  expect(readSignInError(writeSignInError({ code: "too-many-attempts", retryAt }))).toEqual({ code: "too-many-attempts", retryAt });
  for (const parameter of ["wrong-sign-in", "CredentialsSignin", "too-many-attempts@soon", "<script>"]) expect(readSignInError(parameter)).toEqual({ code: "wrong-sign-in" });
});

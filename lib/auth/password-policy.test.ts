import { describe, expect, test } from "vitest";
import { PASSWORD_MAX_BYTES, passwordFault } from "./password-policy";

const NAMES = ["ada.lovelace@proof.test", "Ada Lovelace", "The Evening Proof"];
const codeOf = (password: string): string | null => passwordFault(password, NAMES)?.code ?? null;

describe("a password", () => {
  test.each([
    "four unrelated plain words", "правда дороже злата", "真実は細部に宿る！今日も明日も", "🌍🌎🌏🪐🌕🌖🌗🌘🌑🌒", " leading and trailing ", "x9!x9!x9!y",
  ])("may be “%s”", (password) => expect(codeOf(password)).toBeNull());

  test("needs ten characters, counted as people count them", () => {
    expect(codeOf("a1b2c3d4e")).toBe("password-too-short");
    expect(codeOf("🌍🌎🌏🪐🌕")).toBe("password-too-short"); // ten UTF-16 units
    expect(codeOf("")).toBe("password-too-short");
  });

  test("may be long, up to 1,024 bytes of UTF-8", () => {
    const letters = "abcdefgh".repeat(128);
    expect(letters).toHaveLength(PASSWORD_MAX_BYTES);
    expect(codeOf(letters)).toBeNull();
    expect(codeOf(`${letters}i`)).toBe("password-too-long");
    expect(codeOf("é".repeat(513))).toBe("password-too-long");
  });

  test.each([...NAMES, "ada.lovelace", "ADA.LOVELACE@PROOF.TEST", " the evening proof "])("must not be a name: “%s”", (password) => {
    expect(codeOf(password)).toBe("password-is-a-name");
  });

  test.each(["password123", "PassWord1234", "qwertyuiop", "1234567890", "aaaaaaaaaaaa", "abababababab", "correcthorsebatterystaple"])(
    "must not be one that is guessed first: “%s”", (password) => expect(codeOf(password)).toBe("password-too-common"),
  );

  test("must be something that can be sent and compared again", () => {
    expect(codeOf("half of a pair \uD83C")).toBe("text-invalid-unicode");
    expect(codeOf("with a NUL \u0000 inside")).toBe("text-invalid-unicode");
  });
});

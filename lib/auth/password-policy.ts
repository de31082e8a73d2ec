import { refused, type Refusal } from "@/lib/foundation/outcome";
import { COMMON_PASSWORDS } from "./common-passwords";

/** Fewest characters (code points) of a password. */
export const PASSWORD_MIN_CHARACTERS = 10;
/** Longest password in bytes of UTF-8: hashing must not become a way to keep the server busy. */
export const PASSWORD_MAX_BYTES = 1024;

/**
 * Why this password cannot be taken, or null. `names` are what an attacker tries first: the address, the person's and
 * the newsroom's name. Nothing is trimmed or folded in what is stored: a password is exactly its bytes.
 */
export function passwordFault(password: string, names: readonly string[]): Refusal | null {
  if (!password.isWellFormed() || password.includes("\0")) {
    return refused("invalid", "text-invalid-unicode", "This password holds characters that cannot be stored. Type another one.").refusal;
  }
  if (new TextEncoder().encode(password).length > PASSWORD_MAX_BYTES) {
    return refused("too-large", "password-too-long", `A password may have up to ${PASSWORD_MAX_BYTES} bytes.`).refusal;
  }
  if (Array.from(password).length < PASSWORD_MIN_CHARACTERS) {
    return refused("invalid", "password-too-short", `A password needs at least ${PASSWORD_MIN_CHARACTERS} characters.`).refusal;
  }
  const folded = password.trim().toLowerCase();
  const guesses = names.flatMap((name) => [name, name.split("@")[0] ?? name]).map((name) => name.trim().toLowerCase());
  if (guesses.includes(folded)) {
    return refused("invalid", "password-is-a-name", "A password must not be your address, your name or the newsroom's name.").refusal;
  }
  if (COMMON_PASSWORDS.has(folded) || new Set(folded).size < 4) {
    return refused("invalid", "password-too-common", "This password is one of the first that would be guessed. Choose another one, for instance a few unrelated words.").refusal;
  }
  return null;
}

import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/foundation/server/env";

/** 256 random bits, base64url: for links, API tokens and tickets. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of such a secret. It has 256 bits of its own, so a plain SHA-256 needs neither salt nor key. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

/** Keyed hash of something guessable (an e-mail or network address), so that its row alone tells nothing. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", authSecret()).update(`${purpose}\0${value}`, "utf8").digest("hex");
}

/** The installation's secret. Start-up makes one for the demo and refuses to start without one otherwise. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (secret === undefined) throw new Error("AUTH_SECRET is not set: start-up has not prepared sign-in.");
  return secret;
}

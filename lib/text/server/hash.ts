import { createHash } from "node:crypto";

/** SHA-256 of the text's UTF-8 bytes, lower-case hex. What verdicts, sign-offs and versions bind to. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

import type { ClaimType } from "./claim";

/** A statement to start from: the words on one line, without the quotation marks around them. A person makes it self-contained. */
export function suggestStatement(quote: string): string {
  const line = quote.replace(/[\s\uFFFC]+/gu, " ").trim();
  const inner = /^["“„«‘']([^"“”„«»‘’']+)["”“»’'][.,]?$/u.exec(line)?.[1]?.trim();
  const statement = (inner ?? line).replace(/[,;:–-]+$/u, "").trim();
  const text = statement === "" ? line : statement;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const RULES: readonly [ClaimType, RegExp][] = [
  ["quotation", /["“”„«»]/u],
  ["numerical", /\p{Nd}|\b(?:per ?cent|percent|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|doubled|tripled|most|majority)\b/iu],
  ["causal", /\b(?:because|caused?|causes|due to|led to|leads to|results? in|resulted in|as a result|thanks to|owing to)\b/iu],
  ["position", /\b(?:supports?|supported|opposes?|opposed|wants?|favou?rs?|rejects?|rejected|backs|backed|voted (?:for|against)|calls? for|called for)\b/iu],
  ["identity", /\b(?:is|was|are|were) (?:an? |the )\p{L}+/iu],
];

/** A type to start from, by the first rule that fits; `event` when none does and somebody did something, else `other`. */
export function guessType(quote: string): ClaimType {
  for (const [type, words] of RULES) if (words.test(quote)) return type;
  return /\p{L}{3,}ed\b|\b(?:said|met|won|died|began|left|took|went|came|fell|rose)\b/iu.test(quote) ? "event" : "other";
}

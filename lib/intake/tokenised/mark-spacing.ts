import type { Atom } from "./split-atoms";

/** Why a place was decided as it was; the screen has a sentence for each. */
export type GuessReason =
  | "hyphen-or-dash"
  | "number-or-list"
  | "decimal-or-sentence-end"
  | "quote-or-apostrophe"
  | "unpaired-quote"
  | "currency-prefix"
  | "minus-or-dash";

/** How one mark stands: close to its neighbours or apart from them. */
export type Spacing = {
  left: boolean;
  right: boolean;
  role?: "open-quote" | "close-quote" | "dash" | "hyphen";
  /** Set when the words around leave a doubt; `alternative` is how the mark would stand otherwise. */
  guess?: { reason: GuessReason; alternative: { left: boolean; right: boolean } };
};

export const CLOSE: Spacing = { left: true, right: true };
export const APART: Spacing = { left: false, right: false };
export const TO_LEFT: Spacing = { left: true, right: false };
export const TO_RIGHT: Spacing = { left: false, right: true };

/** A spacing that the screen shows as a guess. */
export function guessed(spacing: Spacing, reason: GuessReason, alternative: Spacing): Spacing {
  return { ...spacing, guess: { reason, alternative: { left: alternative.left, right: alternative.right } } };
}

/** The words around a mark, in lower case; empty where there is none or where a mark stands instead. */
export function wordAt(atoms: readonly Atom[], index: number): string {
  const atom = atoms[index];
  return atom?.word === true ? atom.text.toLowerCase() : "";
}

/** The mark at `index`, empty where a word stands or nothing. */
export function markAt(atoms: readonly Atom[], index: number): string {
  const atom = atoms[index];
  return atom === undefined || atom.word ? "" : atom.text;
}

export const startsWithDigit = (word: string): boolean => /^\p{Nd}/u.test(word);
export const endsWithDigit = (word: string): boolean => /\p{Nd}$/u.test(word);
export const isYear = (word: string): boolean => /^(1[5-9]|20)\d\d$/.test(word);
export const isCurrency = (mark: string): boolean => /^\p{Sc}$/u.test(mark);
export const isHyphen = (mark: string): boolean => /^[-‐‑–]$/.test(mark);
export const endsSentence = (mark: string): boolean => /^(?:[.?!…।。؟]|\.{2,})$/.test(mark);

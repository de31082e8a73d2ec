import type { Dice } from "./dice";

const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo", "zu"];
/** No two of them begin alike, for the reason told at `fresh`. */
const FEW = "the port said on Monday work quay year costs its and know more fell had by".split(" ");

/** Letters with which no other word begins. */
const [FIRST, LETTERS] = [0xac00, 11_172];

/** Words that nobody wrote before, and, in some histories, a text in which the same few words come again and again. */
export class Vocabulary {
  readonly #dice: Dice;
  readonly #repeats: boolean;
  #next: number;

  constructor(dice: Dice, repeats: boolean) {
    this.#dice = dice;
    this.#repeats = repeats;
    this.#next = dice.below(1_000) + 1;
  }

  /** A word of the text as it came in. */
  old(): string {
    return this.#repeats && this.#dice.says(0.8) ? (this.#dice.pick(FEW) ?? "the") : this.fresh();
  }

  /**
   * A word that stands nowhere else, is part of no other and begins like no other: where two begin alike, the binding's
   * comparison hands the first letters of one to the other, and whose they are nobody could say.
   */
  fresh(): string {
    let [rest, word] = [this.#next, String.fromCodePoint(FIRST + (this.#next % LETTERS))];
    this.#next += 1;
    for (let at = 0; at < 3; at += 1) {
      word += SYLLABLES[rest % SYLLABLES.length] ?? "";
      rest = Math.floor(rest / SYLLABLES.length);
    }
    return `${word}q`;
  }
}

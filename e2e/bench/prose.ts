import { Dice } from "./dice";

const PLACES = ["Norvane", "Asper", "the lower harbour", "the eastern valley", "Port Selm", "the old customs house", "Hallin", "the ring road", "the northern ward", "Teversk"];
const BODIES = ["The port authority", "The ministry of works", "The court of auditors", "A spokeswoman for the council", "The Red Lantern", "The pilots’ guild", "The opposition", "The district engineer", "A report by the inspectorate", "The grain exchange"];
const THINGS = ["the northern quay", "the ferry line", "the grain store", "the flood wall", "the new lock", "the tram depot", "the fish market", "the signal tower", "the salt road", "the night train"];
const DEEDS = ["will close for repairs", "has cost more than planned", "was inspected twice", "carries fewer people than before the war", "needs a second pump", "stands on leased ground", "was opened in a hurry", "employs half of the street"];
const WHEN = ["on Monday", "in the second quarter", "since the spring flood", "before the budget was read", "last winter", "at the end of March", "during the strike", "in the year of the long frost"];
const WHY = ["because the piles had rotted", "although nobody had asked for it", "after a vote of 41 to 38", "while the accounts were still open", "without a tender", "under the agreement of 1998", "in spite of two warnings"];
const SAID = ["“We have no choice,” said the mayor", "“Nobody counted them,” a pilot recalled", "“It was cheaper to wait,” the engineer wrote", "“I signed what I was given,” the clerk told the court", "“The water was here first,” said an old fisherman"];
const UNITS = ["a year", "a month", "a household", "a berth", "a shift"];

/** News prose of our own in HTML: a headline's worth of blocks with headings and lists among the paragraphs, at least `words` words. */
export function prose(words: number, seed: number): string {
  const dice = new Dice(seed);
  const blocks: string[] = [];
  let written = 0;
  for (let nth = 0; written < words; nth += 1) {
    const [element, text] = blockOf(dice, nth);
    written += text.split(" ").length;
    blocks.push(`<${element}>${text}</${element === "ul><li" ? "li></ul" : element}>`);
  }
  return blocks.join("\n");
}

function blockOf(dice: Dice, nth: number): [element: string, text: string] {
  if (nth % 9 === 8) return ["h2", `${capital(dice.pick(THINGS))} and ${dice.pick(PLACES)}`];
  if (nth % 23 === 22) return ["ul><li", sentence(dice)];
  if (nth % 31 === 30) return ["blockquote", sentence(dice)];
  return ["p", Array.from({ length: 3 + dice.below(4) }, () => sentence(dice)).join(" ")];
}

function sentence(dice: Dice): string {
  const amount = `$${1 + dice.below(90)}.${dice.below(10)}${dice.pick(["m", "bn"])}`;
  const count = (1_000 + dice.below(400_000)).toLocaleString("en");
  switch (dice.below(6)) {
    case 0:
      return `${dice.pick(BODIES)} said ${dice.pick(WHEN)} that ${dice.pick(THINGS)} in ${dice.pick(PLACES)} ${dice.pick(DEEDS)} ${dice.pick(WHY)}.`;
    case 1:
      return `The work at ${dice.pick(THINGS)} costs ${amount} ${dice.pick(UNITS)}, ${dice.below(60) + 2} per cent more than ${dice.pick(WHEN)}.`;
    case 2:
      return `About ${count} people pass ${dice.pick(PLACES)} ${dice.pick(WHEN)}, and ${dice.pick(THINGS)} ${dice.pick(DEEDS)}.`;
    case 3:
      return `${dice.pick(SAID)} ${dice.pick(WHEN)}.`;
    case 4:
      return `Of ${count} letters that ${dice.pick(BODIES).toLowerCase()} received ${dice.pick(WHEN)}, ${dice.below(900) + 12} spoke of ${dice.pick(THINGS)}.`;
    default:
      return `${capital(dice.pick(THINGS))} ${dice.pick(DEEDS)}; ${dice.pick(BODIES).toLowerCase()} paid ${amount} ${dice.pick(WHY)}.`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

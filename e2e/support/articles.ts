/** What journeys are told about: our own words, with the two figures that every desk would tag first. */
export const STRAIT = {
  title: "The price of a quiet strait",
  paragraphs: [
    "Norvane sends its neighbour $3.8bn of military assistance a year, a sum that its parliament renewed in March. The agreement runs until 2031.",
    "More than 100,000 people have fled the eastern valley since Monday, the Red Lantern says. Its drivers counted 412 lorries on the coast road.",
    "“We came with what we could carry,” said a teacher from Asper. The schools of the town closed on Tuesday.",
  ],
} as const;

export const MONEY = "$3.8bn of military assistance a year";
export const PEOPLE = "100,000 people have fled the eastern valley";

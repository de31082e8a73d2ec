/** Small words that stand in nearly every paragraph of a language and seldom in its neighbours'. */
const SMALL_WORDS: Record<string, string> = {
  en: "the and of to that is was for with his which have this from were",
  de: "der die und das nicht ist ein eine mit den dem auch sich wurde",
  fr: "le les et des est une dans pour qui pas sur au du cette avec",
  es: "el los y que una las por del con para como pero más fue su",
  pt: "o os e que uma não com para mais dos das foi pelo ao são",
  it: "il di che gli una per non con della sono del nel più alla anche",
  nl: "de het een en van niet dat zijn voor met aan ook werd door bij",
  pl: "i w na nie się że do jest z to przez dla od po który",
  tr: "ve bir bu için de da ile olarak çok daha olan gibi kadar sonra ise",
  id: "yang dan di dengan untuk dari ini itu tidak pada dalam adalah akan oleh juga",
  sw: "ya na wa kwa ni katika la za kuwa hiyo cha huo kama pia hii",
};

/** Scripts that (nearly) name the language; the letters after them tell two users of one script apart. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/[ٹڈڑےں]/gu, "ur"],
  [/[پچژگ]/gu, "fa"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/[іїєґ]/giu, "uk"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
];

const SAMPLE = 4_000;

/** Scripts that run from right to left and that living languages are printed in (Unicode, ISO 15924). */
const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** Which way text of a language runs, by the script that the tag names or that the language is usually written in; `tag` is BCP 47. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
}

/** The language of a text as a BCP 47 tag, or null when its words do not tell. A person always has the last word. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [script, language] of SCRIPTS) {
    const needed = ["ur", "fa", "uk", "ja"].includes(language) ? 0.01 : 0.4;
    if ((sample.match(script)?.length ?? 0) / letters > needed) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(SMALL_WORDS).map(([language, list]) => {
    const small = new Set(list.split(" "));
    return { language, score: words.filter((word) => small.has(word)).length / words.length };
  });
  const [best, second] = scores.sort((one, other) => other.score - one.score);
  if (!best || best.score < 0.06 || (second && best.score < second.score * 1.2)) return null;
  return best.language;
}

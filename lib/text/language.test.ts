import { describe, expect, it } from "vitest";
import { directionOf, guessLanguage } from "./language";

const TEXTS: Record<string, string> = {
  en: "The council voted on Tuesday to close the bridge, which was built in 1961, and to pay for the works from the reserve.",
  de: "Der Stadtrat hat am Dienstag beschlossen, die Brücke zu sperren, und das Geld ist nicht im Haushalt vorgesehen.",
  fr: "Le conseil a décidé mardi de fermer le pont, qui est dans un état grave, et les travaux pour une année entière.",
  es: "El consejo decidió el martes cerrar el puente, que fue construido en 1961, y pagar las obras con el fondo para los daños.",
  ar: "قرر المجلس يوم الثلاثاء إغلاق الجسر الذي بني عام واحد وستين ودفع تكاليف الأعمال من الاحتياطي",
  fa: "شورا روز سه شنبه تصمیم گرفت پل را ببندد و هزینه کارها را از ذخیره بپردازد چون پل خیلی کهنه است",
  he: "המועצה החליטה ביום שלישי לסגור את הגשר שנבנה לפני שנים רבות ולשלם על העבודות מן הקרן",
  uk: "Рада вирішила у вівторок закрити міст, який збудували багато років тому, і оплатити роботи з резерву її коштів",
  ja: "市議会は火曜日に橋を閉鎖することを決めました。費用は積立金から支払われます。",
  zh: "市议会星期二决定关闭这座建于一九六一年的大桥，工程费用将由储备金支付，预计明年春天完工。",
};

describe("the language of a pasted text", () => {
  it.each(Object.entries(TEXTS))("is guessed as %s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it("stays open when there is too little, or no word tells", () => {
    expect(guessLanguage("Budget 2026")).toBeNull();
    expect(guessLanguage("Lorem ipsum dolor sit amet consectetur adipiscing elit sed")).toBeNull();
  });

  it("decides the direction", () => {
    for (const tag of ["he", "ar-EG", "fa", "ur", "ckb", "yi", "ps", "uz-Arab"]) expect([tag, directionOf(tag)]).toEqual([tag, "rtl"]);
    for (const tag of ["en", "pt-BR", "ja", "hi", "uz", "az-Latn"]) expect([tag, directionOf(tag)]).toEqual([tag, "ltr"]);
  });
});

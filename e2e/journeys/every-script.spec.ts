import { expect, test } from "../support/journey";

const ARABIC = {
  title: "ثمن مضيق هادئ",
  paragraphs: [
    "تمنح نورفان جارتها مساعدات عسكرية كل عام، وقد جدد البرلمان هذا المبلغ في الربيع. ويسري الاتفاق حتى عام ٢٠٣١.",
    "فرّ سكان الوادي الشرقي من بيوتهم منذ يوم الإثنين، كما تقول الجمعية 🏮 في بيانها.",
  ],
  words: "فرّ سكان الوادي الشرقي من بيوتهم",
};
const SIGNS = {
  title: "Signs of every kind 🧾",
  paragraphs: ["The 👩🏽‍🚀 waved 🇳🇴 to a crowd; 政府は三千戸を建てた。 บ้านสิบสองหลังสร้างเสร็จแล้ว मंत्री ने घर बनाए।", "It rained."],
  words: "政府は三千戸を建てた",
};

test("An Arabic article is read from right to left, and its words are tagged by mouse and carried through an edit", async ({ asReporter, asChecker, asEditor }) => {
  const articleId = await asReporter.bringsIn({ ...ARABIC, title: `${ARABIC.title} ${Date.now()}`, language: "ar" });
  const screen = await asChecker.opens(articleId);
  expect(await screen.text.evaluate((text) => getComputedStyle(text).direction)).toBe("rtl");
  expect(await screen.page.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
  await screen.tags(ARABIC.words);
  const [tagged] = await asChecker.claims(articleId);
  expect(tagged?.occurrences).toMatchObject([{ quote: ARABIC.words, state: "attached" }]);

  const writing = await asEditor.opens(articleId);
  await writing.page.getByRole("button", { name: "Write" }).click();
  await writing.page.keyboard.press("Control+Home");
  await writing.page.keyboard.press("ArrowDown");
  await writing.page.keyboard.press("Home");
  await writing.page.keyboard.type("🧾 ");
  await expect(writing.saved).toBeVisible();
  await expect.poll(async () => (await asChecker.claims(articleId))[0]?.occurrences).toMatchObject([{ quote: ARABIC.words, state: "attached", start: (tagged?.occurrences[0]?.start ?? 0) + 2 }]);
  await expect(screen.mark(ARABIC.words)).toBeVisible();
});

test("Words beside emoji and of scripts without spaces are tagged whole", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ ...SIGNS, title: `${SIGNS.title} ${Date.now()}` });
  const screen = await asChecker.opens(articleId);
  await screen.tags(SIGNS.words);
  await screen.tags("👩🏽‍🚀 waved 🇳🇴");
  expect((await asChecker.claims(articleId)).map(({ occurrences: [place] }) => place?.quote)).toEqual(["👩🏽‍🚀 waved 🇳🇴", SIGNS.words]);
});

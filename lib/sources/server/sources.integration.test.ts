import { beforeAll, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { readClaim } from "@/lib/desk/server/read-claims";
import { readSource, readSources } from "@/lib/desk/server/read-sources";
import type { SourceId } from "@/lib/foundation/ids";
import { search } from "@/lib/search/server/search";
import { changeSettings } from "@/lib/settings/server/change-settings";
import { changeSettingsInput } from "@/lib/settings/settings";
import { changeRatingScale } from "@/lib/settings/server/change-rating-scale";
import { changeRatingScaleInput } from "@/lib/settings/rating-scale";
import { readRatingScale, readSettings } from "@/lib/settings/server/read-newsroom";
import { FIRST_SCALE } from "@/lib/settings/first-scale";
import { buildArticle, buildClaim, buildDesk, buildEvidence, buildNewsroom, built, refusalOf } from "@/prisma/seed/builders";
import { archiveSource } from "./archive-source";
import { changeSource } from "./change-source";
import { createSource } from "./create-source";

let desk: Awaited<ReturnType<typeof buildDesk>>;
beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
const add = (title: string): Promise<SourceId> => built(createSource(desk.checker, { kind: "document", title }));

describe("a source", () => {
  test("is used again across claims and says where, with each passage", async () => {
    const sourceId = await add("Tide tables");
    const article = await buildArticle(desk.reporter);
    const [one, other] = [await buildClaim(desk.checker, article), await buildClaim(desk.checker, article, { quote: "1911" })];
    for (const claim of [one, one, other]) await built(attachEvidence(desk.checker, claim, { sourceId, excerpt: "High water.", stance: "context" }));
    const source = await built(readSource(desk.viewer, sourceId));
    expect(source).toMatchObject({ uses: 2, standing: "primary", version: 1 });
    expect(source.usedFor.map((use) => use.claim.id).sort()).toEqual([one, one, other].sort());
  });

  test("is corrected with a version, and a stale one is refused", async () => {
    const id = await add("Anual report");
    await built(changeSource(desk.checker, id, { version: 1, title: "Annual report", publishedOn: "2026-02-28", address: "https://port.example/report" }));
    expect(await built(readSource(desk.viewer, id))).toMatchObject({ version: 2, title: "Annual report", publishedOn: "2026-02-28" });
    expect(refusalOf(await changeSource(desk.checker, id, { version: 1, title: "Late" }))).toMatchObject({ kind: "conflict", code: "source-changed", details: { version: 2 } });
    const raced = await Promise.all([1, 2, 3].map((n) => changeSource(desk.checker, id, { version: 2, author: `Author ${n}` })));
    expect(raced.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test("in the archive is offered no more and stays where it is used", async () => {
    const id = await add("Old map");
    const claim = await buildClaim(desk.checker, await buildArticle(desk.reporter));
    await buildEvidence(desk.checker, claim, { sourceId: id });
    await built(archiveSource(desk.checker, id));
    await built(archiveSource(desk.checker, id));
    expect((await built(readSources(desk.viewer, "Old map"))).length).toBe(0);
    expect((await built(readClaim(desk.viewer, claim))).evidence[0]?.source).toMatchObject({ id, archived: true });
  });
});

describe("a search", () => {
  test("finds articles, claims and sources by what was typed, wildcards included", async () => {
    const article = await buildArticle(desk.reporter, { title: "Zebras at the port" });
    await buildClaim(desk.checker, article, { quote: "1911", statement: "A zebra_crossing opened." });
    await add("100% zebra");
    const all = await built(search(desk.viewer, "ZEBRA"));
    expect([all.articles.length, all.claims.length, all.sources.length]).toEqual([1, 1, 1]);
    expect(all.claims[0]).toMatchObject({ articleTitle: "Zebras at the port" });
    expect((await built(search(desk.viewer, "100% z"))).sources).toHaveLength(1);
    expect((await built(search(desk.viewer, "a_c"))).claims).toHaveLength(1);
    expect((await built(search(desk.viewer, "%"))).articles).toEqual([]);
    expect((await built(search(desk.viewer, "\\"))).sources).toEqual([]);
  });
  test("finds an article by words of its text", async () => {
    await buildArticle(desk.reporter, { title: "The night shift", text: "Nobody counted the okapis at the quay." });
    expect((await built(search(desk.viewer, "OKAPIS at"))).articles.map(({ title }) => title)).toEqual(["The night shift"]);
  });
  test("of one kind leaves the others empty, and of nothing finds nothing", async () => {
    expect((await built(search(desk.viewer, "zebra", "sources"))).claims).toEqual([]);
    expect(await built(search(desk.viewer, "  "))).toEqual({ articles: [], claims: [], sources: [] });
    expect((await built(search(desk.viewer, "a\u0000\ud800"))).articles).toEqual([]);
  });
});

describe("the newsroom", () => {
  test("has settings with a version; the public address is https or none", async () => {
    const before = await built(readSettings(desk.viewer));
    const after = await built(changeSettings(desk.admin, { version: before.version, name: "The Beacon", timeZone: "Asia/Tokyo" }));
    expect(after).toMatchObject({ name: "The Beacon", timeZone: "Asia/Tokyo", publicAddress: "https://desk.example", version: before.version + 1 });
    expect(refusalOf(await changeSettings(desk.admin, { version: before.version, name: "Late" }))).toMatchObject({ code: "settings-changed", details: { current: after } });
    expect(changeSettingsInput.safeParse({ publicAddress: "http://desk.example" }).success).toBe(false);
    expect(changeSettingsInput.safeParse({ timeZone: "Mars/Olympus" }).success).toBe(false);
    expect((await built(changeSettings(desk.admin, { publicAddress: null }))).publicAddress).toBeNull();
  });
  test("has a scale, the truest first, that is changed as a whole", async () => {
    const scale = await built(readRatingScale(desk.viewer));
    expect(scale.ratings.map((rating) => rating.key)).toEqual(FIRST_SCALE.map((rating) => rating.key));
    const ratings = [{ key: "wrong", label: "Wrong", value: 1 }, { key: "right", label: "Right", value: 2 }];
    const changed = await Promise.all([changeRatingScale(desk.admin, { version: scale.version, ratings }), changeRatingScale(desk.admin, { version: scale.version, ratings })]);
    expect(changed.map((outcome) => (outcome.ok ? "done" : outcome.refusal.code)).sort()).toEqual(["done", "rating-scale-changed"]);
    expect((await built(readRatingScale(desk.viewer))).ratings.map((rating) => rating.key)).toEqual(["right", "wrong"]);
    expect(changeRatingScaleInput.safeParse({ ratings: [ratings[0], ratings[0]] }).success).toBe(false);
    expect(changeRatingScaleInput.safeParse({ ratings: [ratings[0]] }).success).toBe(false);
  });
});

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { archiveArticle, unarchiveArticle } from "@/lib/articles/server/archive-article";
import { changeArticle } from "@/lib/articles/server/change-article";
import { createArticle } from "@/lib/articles/server/create-article";
import type { Actor } from "@/lib/auth/actor";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { createClaimant } from "@/lib/claims/server/create-claimant";
import { dismissClaim } from "@/lib/claims/server/dismiss-claim";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { removeOccurrence } from "@/lib/claims/server/remove-occurrence";
import { reopenClaim } from "@/lib/claims/server/reopen-claim";
import { tagClaim } from "@/lib/claims/server/tag-claim";
import { withdrawClaim } from "@/lib/claims/server/withdraw-claim";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { changeEvidence } from "@/lib/evidence/server/change-evidence";
import { withdrawEvidence } from "@/lib/evidence/server/withdraw-evidence";
import { newId, type ArticleId, type ClaimId, type EvidenceId, type NewsroomId, type OccurrenceId, type SourceId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { ROLES, permits, type Permission } from "@/lib/newsroom/roles";
import { bringInArticle } from "@/lib/revisions/server/bring-in-article";
import { keepVersion } from "@/lib/revisions/server/keep-version";
import { restoreVersion } from "@/lib/revisions/server/restore-version";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { settleTrayItem } from "@/lib/revisions/server/settle-tray-item";
import { search } from "@/lib/search/server/search";
import { changeRatingScale } from "@/lib/settings/server/change-rating-scale";
import { changeSettings } from "@/lib/settings/server/change-settings";
import { readRatingScale, readSettings } from "@/lib/settings/server/read-newsroom";
import { letWordsStand } from "@/lib/sign-off/server/let-words-stand";
import { readRecord } from "@/lib/sign-off/server/read-record";
import { returnClaim } from "@/lib/sign-off/server/return-claim";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import { signOffArticle } from "@/lib/sign-off/server/sign-off-article";
import { archiveSource } from "@/lib/sources/server/archive-source";
import { changeSource } from "@/lib/sources/server/change-source";
import { createSource } from "@/lib/sources/server/create-source";
import { articleSchema } from "@/lib/text/schema";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";
import { reaffirmVerdict } from "@/lib/verdicts/server/reaffirm-verdict";
import { tickClaim } from "@/lib/verdicts/server/tick-claim";
import { FIRST_SCALE } from "@/lib/settings/first-scale";
import { buildArticle, buildDesk, buildNewsroom, buildPerson, buildSigned, built } from "@/prisma/seed/builders";
import { compareVersions } from "./compare-versions";
import { readArticle } from "./read-article";
import { readArticles } from "./read-articles";
import { readClaim, readClaims } from "./read-claims";
import { readArticleHistory, readClaimHistory } from "./read-history";
import { readClaimants, readSource, readSources } from "./read-sources";
import { readPlaces } from "./read-places";
import { readStamp } from "./read-stamp";
import { readTray } from "./read-tray";
import { readVersion, readVersions } from "./read-versions";

/** Things of one newsroom, or ids of nothing. */
type Ids = { article: ArticleId; claim: ClaimId; occurrence: OccurrenceId; evidence: EvidenceId; source: SourceId };
type Row = { permission: Permission; aims: boolean; call: (actor: Actor, ids: Ids) => Promise<Outcome<unknown>> };

/** Aimed at a thing of the newsroom: with an id that the newsroom does not have, it is not found. */
const at = (permission: Permission, call: Row["call"]): Row => ({ permission, aims: true, call });
/** Aimed at nothing in particular: a list, or something new. */
const free = (permission: Permission, call: Row["call"]): Row => ({ permission, aims: false, call });

const reason = "Because.";
const source = { kind: "page", title: "A page" } as const;

const COMMANDS: Record<string, Row> = {
  archiveArticle: at("change-text", (a, ids) => archiveArticle(a, ids.article)),
  unarchiveArticle: at("change-text", (a, ids) => unarchiveArticle(a, ids.article)),
  changeArticle: at("change-text", (a, ids) => changeArticle(a, ids.article, { byline: "By nobody" })),
  createArticle: free("change-text", (a) => createArticle(a, { title: "T", content: articleSchema.node("doc", null, [articleSchema.node("block", { kind: "headline" }, [articleSchema.text("T")])]), details: {} })),
  bringInArticle: free("change-text", (a) => bringInArticle(a, { title: "T", text: "Some words." })),
  reviseArticle: at("change-text", (a, ids) => reviseArticle(a, ids.article, { text: "Other words.", version: 1 })),
  keepVersion: at("tag", (a, ids) => keepVersion(a, ids.article, {})),
  restoreVersion: at("change-text", (a, ids) => restoreVersion(a, ids.article, 1)),
  settleTrayItem: at("change-text", (a, ids) => settleTrayItem(a, ids.article, ids.claim, { resolution: "discarded" })),
  signOffArticle: at("adjudicate", (a, ids) => signOffArticle(a, ids.article, {})),
  tagClaim: at("tag", (a, ids) => tagClaim(a, ids.article, { quote: "1911" })),
  changeClaim: at("tag", (a, ids) => changeClaim(a, ids.claim, { statement: "Other." })),
  placeOccurrence: at("tag", (a, ids) => placeOccurrence(a, ids.claim, { quote: "1911" })),
  removeOccurrence: at("tag", (a, ids) => removeOccurrence(a, ids.claim, ids.occurrence, {})),
  dismissClaim: at("judge", (a, ids) => dismissClaim(a, ids.claim, { reason })),
  reopenClaim: at("judge", (a, ids) => reopenClaim(a, ids.claim, {})),
  withdrawClaim: at("judge", (a, ids) => withdrawClaim(a, ids.claim, { reason })),
  createClaimant: free("tag", (a) => createClaimant(a, { name: "Somebody" })),
  attachEvidence: at("tag", (a, ids) => attachEvidence(a, ids.claim, { source, excerpt: "Words.", stance: "supports" })),
  changeEvidence: at("tag", (a, ids) => changeEvidence(a, ids.evidence, { excerpt: "Other words." })),
  withdrawEvidence: at("tag", (a, ids) => withdrawEvidence(a, ids.evidence, {})),
  createSource: free("tag", (a) => createSource(a, source)),
  changeSource: at("tag", (a, ids) => changeSource(a, ids.source, { title: "Another title" })),
  archiveSource: at("tag", (a, ids) => archiveSource(a, ids.source)),
  giveVerdict: at("judge", (a, ids) => giveVerdict(a, ids.claim, { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: reason })),
  reaffirmVerdict: at("judge", (a, ids) => reaffirmVerdict(a, ids.claim, {})),
  tickClaim: at("judge", (a, ids) => tickClaim(a, ids.claim, {})),
  signClaim: at("sign", (a, ids) => signClaim(a, ids.claim, {})),
  returnClaim: at("sign", (a, ids) => returnClaim(a, ids.claim, { reason })),
  letWordsStand: at("adjudicate", (a, ids) => letWordsStand(a, ids.claim, { reason })),
  readRecord: at("read", (a, ids) => readRecord(a, ids.article)),
  changeSettings: free("administer", (a) => changeSettings(a, { name: "The Beacon" })),
  changeRatingScale: free("administer", (a) => changeRatingScale(a, { ratings: FIRST_SCALE.map((rating) => ({ ...rating })) })),
  readSettings: free("read", (a) => readSettings(a)),
  readRatingScale: free("read", (a) => readRatingScale(a)),
  readArticle: at("read", (a, ids) => readArticle(a, ids.article)),
  readArticles: free("read", (a) => readArticles(a)),
  readClaim: at("read", (a, ids) => readClaim(a, ids.claim)),
  readClaims: at("read", (a, ids) => readClaims(a, ids.article)),
  readArticleHistory: at("read", (a, ids) => readArticleHistory(a, ids.article)),
  readClaimHistory: at("read", (a, ids) => readClaimHistory(a, ids.claim)),
  readVersions: at("read", (a, ids) => readVersions(a, ids.article)),
  readVersion: at("read", (a, ids) => readVersion(a, ids.article, 1)),
  compareVersions: at("read", (a, ids) => compareVersions(a, ids.article, { from: 1, to: 1 })),
  readPlaces: at("read", (a, ids) => readPlaces(a, ids.article, 0)),
  readStamp: at("read", (a, ids) => readStamp(a, ids.article)),
  readTray: at("read", (a, ids) => readTray(a, ids.article)),
  readSource: at("read", (a, ids) => readSource(a, ids.source)),
  readSources: free("read", (a) => readSources(a)),
  readClaimants: free("read", (a) => readClaimants(a)),
  search: free("read", (a) => search(a, "harbour")),
};
const ROWS = Object.entries(COMMANDS);

/** What shows or hands on what others have read or done, and decides nothing. */
const SHOWS = ["answerClaim", "claimViewOf"];
const MODULES = ["articles", "claims", "sources", "evidence", "verdicts", "sign-off", "settings", "revisions", "desk", "search"];

test("the table names every command and read of these modules", async () => {
  const found: string[] = [];
  for (const module of MODULES) {
    const folder = join(import.meta.dirname, "../..", module, "server");
    for (const file of (await readdir(folder)).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
      const text = await readFile(join(folder, file), "utf8");
      for (const [, name] of text.matchAll(/^export (?:async )?function (\w+)\(\s*actor: Actor\b/gm)) found.push(name ?? "");
    }
  }
  expect(found.filter((name) => !SHOWS.includes(name)).sort()).toEqual(Object.keys(COMMANDS).sort());
});

let newsroomId: NewsroomId;
let things: Ids;

async function countEverything(): Promise<number> {
  return inNewsroom(newsroomId, async (tx) => {
    const counts = [tx.auditEntry, tx.article, tx.articleVersion, tx.articleUpdate, tx.claim, tx.occurrence, tx.evidence, tx.source, tx.verdict, tx.signOff];
    let sum = 0;
    for (const table of counts) sum += await (table.count as () => Promise<number>)();
    return sum;
  });
}

beforeAll(async () => {
  newsroomId = await buildNewsroom();
  const desk = await buildDesk(newsroomId);
  const article = await buildArticle(desk.reporter);
  const claim = await buildSigned(desk.checker, article, { signer: desk.second, claimant: { name: "Port authority" } });
  const view = await built(readClaim(desk.viewer, claim));
  const [evidence] = view.evidence;
  if (!evidence || !view.occurrences[0]) throw new Error("A signed claim has evidence and a place.");
  things = { article, claim, occurrence: view.occurrences[0].id as OccurrenceId, evidence: evidence.id as EvidenceId, source: evidence.source.id as SourceId };
});

describe("every role against every command", () => {
  describe.each(ROLES)("a %s", (role) => {
    let actor: Actor;
    let nothing: Ids;
    beforeAll(async () => {
      actor = await buildPerson(newsroomId, [role]);
      nothing = { article: newId(), claim: newId(), occurrence: newId(), evidence: newId(), source: newId() };
    });

    test.each(ROWS.filter(([, row]) => !permits([role], row.permission)))("may not: %s", async (_name, row) => {
      const before = await countEverything();
      const outcome = await row.call(actor, things);
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", code: `needs-${row.permission}` } });
      expect(await countEverything()).toBe(before);
    });

    test.each(ROWS.filter(([, row]) => permits([role], row.permission)))("may: %s", async (_name, row) => {
      const outcome = await row.call(actor, nothing);
      // Aimed at nothing, a permitted command gets past the question of who, and no further.
      if (row.aims) expect(outcome).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
      else expect(outcome).toMatchObject({ ok: true });
    });
  });

  test("somebody without any role may nothing", async () => {
    const actor = await buildPerson(newsroomId, []);
    for (const [, row] of ROWS) expect(await row.call(actor, things)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
  });
});

describe("a foreign newsroom", () => {
  let stranger: Actor;
  beforeAll(async () => {
    stranger = await buildPerson(await buildNewsroom({ name: "The Other Desk" }), [...ROLES]);
  });

  test.each(ROWS.filter(([, row]) => row.aims))("%s does not find what is not its own, whatever its roles", async (_name, row) => {
    const before = await countEverything();
    expect(await row.call(stranger, things)).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
    expect(await countEverything()).toBe(before);
  });

  test("cannot use what is not its own in a body either", async () => {
    const article = await buildArticle(stranger);
    const claim = await built(tagClaim(stranger, article, { quote: "1911" }));
    const own = await inNewsroom(newsroomId, (tx) => tx.claimant.findFirstOrThrow());
    const person = await inNewsroom(newsroomId, (tx) => tx.claim.findFirstOrThrow());
    const editor = await buildPerson(stranger.newsroomId, ["editor"]);
    const tries = [
      attachEvidence(stranger, claim, { sourceId: things.source, excerpt: "Words.", stance: "supports" }),
      changeClaim(stranger, claim, { claimantId: own.id as never }),
      changeClaim(stranger, claim, { assigneeId: person.createdById as never }),
      changeArticle(editor, article, { reporterId: person.createdById as never }),
      removeOccurrence(stranger, claim, things.occurrence, {}),
    ];
    for (const outcome of await Promise.all(tries)) expect(outcome).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  });

  test("sees nothing in any list or search", async () => {
    const alone = await buildPerson(await buildNewsroom(), [...ROLES]);
    expect(await built(readArticles(alone))).toEqual([]);
    expect(await built(readSources(alone))).toEqual([]);
    expect(await built(readClaimants(alone))).toEqual([]);
    expect(await built(search(alone, "harbour"))).toEqual({ articles: [], claims: [], sources: [] });
  });

  test("sees nothing even when a store forgets its filter, and can change nothing", async () => {
    await inNewsroom(await buildNewsroom(), async (tx) => {
      const tables = [tx.article, tx.articleUpdate, tx.articleVersion, tx.articleClient, tx.claim, tx.occurrence, tx.claimant, tx.source, tx.evidence, tx.evidenceWork,
        tx.verdict, tx.signOff, tx.auditEntry];
      for (const table of tables) expect(await (table.findMany as () => Promise<unknown[]>)()).toEqual([]);
      expect(await tx.newsroom.count()).toBe(1);
      expect(await tx.claim.updateMany({ data: { statement: "Taken over." } })).toEqual({ count: 0 });
      expect(await tx.source.deleteMany()).toEqual({ count: 0 });
      expect(await tx.$queryRaw`select id from claim where id = ${things.claim}::uuid`).toEqual([]);
    });
  });

  test("cannot write into another newsroom's rows", async () => {
    const other = await buildNewsroom();
    await expect(inNewsroom(other, (tx) => tx.source.create({ data: { id: newId(), newsroomId, kind: "page", title: "Planted", createdById: newId() } }))).rejects.toThrow(/row-level security/);
  });
});

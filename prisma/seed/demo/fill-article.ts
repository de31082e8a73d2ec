import { dismissClaim } from "@/lib/claims/server/dismiss-claim";
import { changeClaim } from "@/lib/claims/server/change-claim";
import type { ArticleId, ClaimId, SourceId } from "@/lib/foundation/ids";
import { returnClaim } from "@/lib/sign-off/server/return-claim";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";
import { buildArticle, buildClaim, built } from "../builders";
import { changeWords } from "./change-words";
import type { DemoArticle, DemoClaim, DemoStaff } from "./demo-article";

const HOUR = 3_600_000;

/** Brings the article in and takes each of its claims as far as the demo tells; then changes the words that it changes. */
export async function fillArticle(staff: DemoStaff, sources: ReadonlyMap<string, SourceId>, article: DemoArticle): Promise<ArticleId> {
  const { title, byline, publication, markdown } = article;
  const deadline = new Date(Date.now() + article.deadlineInHours * HOUR).toISOString();
  const articleId = await buildArticle(staff.reporter, { title, byline, publication, markdown, deadline, language: "en" });
  for (const claim of article.claims) await fillClaim(staff, sources, articleId, claim);
  for (const { from, to } of article.laterEdits ?? []) await changeWords(staff.editor, articleId, from, to);
  return articleId;
}

async function fillClaim(staff: DemoStaff, sources: ReadonlyMap<string, SourceId>, articleId: ArticleId, claim: DemoClaim): Promise<void> {
  const { quote, statement, type, claimant, note, labels, assignee, verdict, then } = claim;
  const checker = staff[verdict?.by ?? claim.by ?? "checker"];
  const claimId = await buildClaim(checker, articleId, {
    quote,
    type,
    origin: claimant ? "attributed" : "own",
    ...(statement ? { statement } : {}),
    ...(claimant ? { claimant } : {}),
    ...(note ? { note } : {}),
    ...(labels ? { labels } : {}),
    ...(assignee ? { assigneeId: staff[assignee].personId } : {}),
  });
  await describe(staff, claimId, claim);
  for (const { source, ...passage } of claim.evidence ?? []) {
    const sourceId = sources.get(source);
    if (!sourceId) throw new Error(`The demo has no source “${source}”.`);
    await built(attachEvidence(checker, claimId, { ...passage, sourceId }));
  }
  if (verdict) {
    const { rating, evidenceState = "sufficient", outcome = "confirmed", justification } = verdict;
    await built(giveVerdict(checker, claimId, { evidenceState, outcome, justification, ...(rating ? { rating } : {}) }));
  }
  if (!then) return;
  if ("signedBy" in then) await built(signClaim(staff[then.signedBy], claimId, {}));
  else if ("returnedBy" in then) await built(returnClaim(staff[then.returnedBy], claimId, { reason: then.reason }));
  else await built(dismissClaim(checker, claimId, { reason: then.dismissed }));
}

async function describe(staff: DemoStaff, claimId: ClaimId, { by, verdict, claimedOn, appearance, quantity }: DemoClaim): Promise<void> {
  if (!claimedOn && !appearance && !quantity) return;
  const change = {
    ...(claimedOn ? { claimedOn } : {}),
    ...(appearance ? { appearances: [{ ...appearance, isFirst: true }] } : {}),
    ...(quantity ? { quantity } : {}),
  };
  await built(changeClaim(staff[verdict?.by ?? by ?? "checker"], claimId, change));
}

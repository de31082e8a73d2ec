import type { ArticleState } from "@/lib/articles/article-state";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { AnchorState } from "@/lib/claims/claim";
import type { ClaimState, ClaimStep } from "@/lib/claims/claim-state";
import { whyNot } from "@/lib/claims/refuse-step";
import type { Permission } from "@/lib/newsroom/roles";
import { whyExcluded, type Involved } from "@/lib/sign-off/exclusion";
import { refuseRecord } from "@/lib/sign-off/refuse-record";
import { refuseLostWords } from "@/lib/verdicts/refuse-verdict";
import type { EvidenceState } from "@/lib/verdicts/verdict";
import type { ClaimView } from "./views";

/** What the answers depend on besides the person. */
export type ClaimSituation = {
  article: { state: ArticleState; archived: boolean };
  state: ClaimState;
  occurrences: readonly AnchorState[];
  involved: Involved;
  /** Null while no verdict stands. */
  verdict: { evidenceState: EvidenceState; sameWords: boolean } | null;
  evidence: number;
};

/** What this person may do with a claim now; each null = may, else the sentence that says why not: the commands' own words. */
export function claimPermissions(actor: Actor, claim: ClaimSituation): ClaimView["may"] {
  const frozen = whyFrozen(claim.article);
  const may = (permission: Permission, step: ClaimStep): string | null => forbids(actor, permission)?.refusal.message ?? frozen ?? whyNot(claim.state, step);
  return {
    edit: may("tag", "revise"),
    judge: may("judge", "report") ?? refuseLostWords(claim.occurrences)?.refusal.message ?? null,
    sign: may("sign", "sign-off") ?? whyExcluded(actor.personId, claim.involved)?.message ?? whyUnsignable(claim),
    return: may("sign", "return") ?? whyOwnVerdict(actor, claim),
    dismiss: may("judge", "dismiss"),
    withdraw: may("judge", "withdraw"),
  };
}

function whyFrozen({ state, archived }: ClaimSituation["article"]): string | null {
  if (archived) return "The article is archived. Take it out of the archive to work on its claims.";
  return state === "published" || state === "corrected" ? "The article is published; a correction opens its next version." : null;
}

function whyUnsignable({ verdict, occurrences, evidence }: ClaimSituation): string | null {
  return verdict && (refuseRecord({ ...verdict, occurrences, evidence })?.refusal.message ?? null);
}

function whyOwnVerdict(actor: Actor, { involved }: ClaimSituation): string | null {
  return involved.judges.includes(actor.personId) ? "This is your own verdict. Give another one instead of returning it." : null;
}

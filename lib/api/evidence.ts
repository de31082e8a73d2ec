import { answerClaim } from "@/lib/desk/server/answer-claim";
import { claimView, type ClaimView } from "@/lib/desk/views";
import { attachEvidenceInput, changeEvidenceInput, withdrawEvidenceInput } from "@/lib/evidence/evidence";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { changeEvidence } from "@/lib/evidence/server/change-evidence";
import { withdrawEvidence } from "@/lib/evidence/server/withdraw-evidence";
import { claimChange } from "./claim-change";
import { endpoint, type Endpoint } from "./endpoint";

const tag = "Evidence";
const etag = ({ version }: ClaimView): number => version;

export const EVIDENCE: Endpoint[] = [
  claimChange({ method: "post", path: "/claims/{claimId}/evidence", tag, summary: "Attach a passage of a new or known source", status: 201, body: attachEvidenceInput, change: attachEvidence }),
  endpoint({
    method: "patch", path: "/evidence/{evidenceId}", tag, summary: "Change a passage; `version` is the evidence's own",
    body: changeEvidenceInput, ifMatch: "version",
    answer: claimView, etag,
    run: async ({ actor, params, body }) => answerClaim(actor, await changeEvidence(actor, params.evidenceId, body)),
  }),
  endpoint({
    method: "post", path: "/evidence/{evidenceId}/withdraw", tag, summary: "Withdraw a passage; its history stays",
    body: withdrawEvidenceInput, ifMatch: "version",
    answer: claimView, etag,
    run: async ({ actor, params, body }) => answerClaim(actor, await withdrawEvidence(actor, params.evidenceId, body)),
  }),
];

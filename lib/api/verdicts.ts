import { onClaimInput, withReasonInput } from "@/lib/claims/claim";
import { letWordsStand } from "@/lib/sign-off/server/let-words-stand";
import { returnClaim } from "@/lib/sign-off/server/return-claim";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";
import { reaffirmVerdict } from "@/lib/verdicts/server/reaffirm-verdict";
import { tickClaim } from "@/lib/verdicts/server/tick-claim";
import { giveVerdictInput, tickInput } from "@/lib/verdicts/verdict";
import { claimChange } from "./claim-change";
import type { Endpoint } from "./endpoint";

const [verdict, signOff] = ["Verdicts", "Sign-off"];

export const VERDICTS: Endpoint[] = [
  claimChange({ method: "post", path: "/claims/{claimId}/verdict", tag: verdict, summary: "Give a verdict on the words as they stand", body: giveVerdictInput, change: giveVerdict }),
  claimChange({ method: "post", path: "/claims/{claimId}/tick", tag: verdict, summary: "The common verdict in one step: the truest rating, confirmed", body: tickInput, change: tickClaim }),
  claimChange({ method: "post", path: "/claims/{claimId}/reaffirm", tag: verdict, summary: "The verdict still holds on the new words", body: onClaimInput, change: reaffirmVerdict }),
  claimChange({ method: "post", path: "/claims/{claimId}/sign-off", tag: signOff, summary: "Sign somebody else's verdict", body: onClaimInput, change: signClaim }),
  claimChange({ method: "post", path: "/claims/{claimId}/return", tag: signOff, summary: "Send a claim back with a reason", body: withReasonInput, change: returnClaim }),
  claimChange({ method: "post", path: "/claims/{claimId}/let-stand", tag: signOff, summary: "Let words stand although the verdict blocks, with a reason that exports show", body: withReasonInput, change: letWordsStand }),
];

import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { answerClaim } from "@/lib/desk/server/answer-claim";
import { claimView, type ClaimView } from "@/lib/desk/views";
import type { ClaimId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { endpoint, type Endpoint, type Method } from "./endpoint";

type ClaimChange<Body extends z.ZodType> = {
  method: Method;
  path: `/claims/{claimId}${string}`;
  tag: string;
  summary: string;
  body: Body;
  /** The body's field with the claim's version; `version` unless told. */
  ifMatch?: string;
  status?: 200 | 201;
  change: (actor: Actor, claimId: ClaimId, body: z.output<Body>) => Promise<Outcome<ClaimId>>;
};

/** The endpoint of a command on a claim: it takes the version that was seen, and answers the claim as it is now. */
export function claimChange<Body extends z.ZodType>({ change, ifMatch = "version", path, ...described }: ClaimChange<Body>): Endpoint {
  return endpoint({
    ...described,
    path: path as "/claims/{claimId}",
    ifMatch,
    answer: claimView,
    etag: ({ version }: ClaimView) => version,
    run: async ({ actor, params, body }) => answerClaim(actor, await change(actor, params.claimId, body)),
  });
}

import { z } from "zod";
import { networkOf } from "@/lib/auth/server/network-address";
import { inspectLinkInput, linkView, redeemLinkInput, setUpInput } from "@/lib/people/person";
import { inspectLink } from "@/lib/people/server/inspect-link";
import { redeemLink } from "@/lib/people/server/redeem-link";
import { setUpNewsroom } from "@/lib/people/server/set-up-newsroom";
import { openEndpoint, type Endpoint } from "./endpoint";

const signInWith = z.object({ email: z.string().describe("The address to sign in with.") });

export const LINKS: Endpoint[] = [
  openEndpoint({
    method: "post", path: "/links/inspect", tag: "Links", summary: "What a one-time link is for; does not use it up",
    body: inspectLinkInput,
    answer: linkView,
    run: ({ body }) => inspectLink(body),
  }),
  openEndpoint({
    method: "post", path: "/links/redeem", tag: "Links", summary: "Take up an invitation, or choose a new password",
    body: redeemLinkInput,
    answer: signInWith,
    run: ({ body }) => redeemLink(body),
  }),
  openEndpoint({
    method: "post", path: "/setup", tag: "Set-up", summary: "Create the first newsroom and its admin; 404 for ever afterwards", status: 201,
    body: setUpInput,
    answer: signInWith,
    run: ({ body, request }) => setUpNewsroom(body, networkOf(request.headers)),
  }),
];

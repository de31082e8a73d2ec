import { z } from "zod";
import { linkAddress } from "@/lib/auth/one-time-link";
import { linkOrigin } from "@/lib/auth/server/own-origin";
import { done } from "@/lib/foundation/outcome";
import { changePersonInput, createTokenInput, invitePersonInput, personView, tokenView } from "@/lib/people/person";
import { changePerson } from "@/lib/people/server/change-person";
import { invitePerson } from "@/lib/people/server/invite-person";
import { makeResetLink } from "@/lib/people/server/make-reset-link";
import { readPeople } from "@/lib/people/server/read-people";
import { createToken, readTokens, revokeToken } from "@/lib/people/server/tokens";
import { endpoint, type Endpoint } from "./endpoint";

const link = z.string().describe("Shown once; works once, within 7 days.");

export const PEOPLE: Endpoint[] = [
  endpoint({
    method: "get", path: "/people", tag: "People", summary: "Everybody of the newsroom",
    answer: z.object({ people: z.array(personView) }),
    run: ({ actor }) => readPeople(actor),
  }),
  endpoint({
    method: "post", path: "/people/invitations", tag: "People", summary: "Invite somebody by a link", status: 201,
    body: invitePersonInput,
    answer: z.object({ personId: z.string(), link }),
    run: async ({ actor, body, request }) => {
      const invited = await invitePerson(actor, body);
      return invited.ok ? done({ personId: invited.value.personId, link: linkAddress(linkOrigin(request.headers), invited.value.token) }) : invited;
    },
  }),
  endpoint({
    method: "patch", path: "/people/{personId}", tag: "People", summary: "Change name or roles, deactivate, let in again",
    body: changePersonInput,
    answer: personView,
    run: ({ actor, params, body }) => changePerson(actor, params.personId, body),
  }),
  endpoint({
    method: "post", path: "/people/{personId}/reset-link", tag: "People", summary: "Make a link with which a person chooses a new password", status: 201,
    answer: z.object({ link }),
    run: async ({ actor, params, request }) => {
      const made = await makeResetLink(actor, params.personId);
      return made.ok ? done({ link: linkAddress(linkOrigin(request.headers), made.value.token) }) : made;
    },
  }),
  endpoint({
    method: "get", path: "/tokens", tag: "Tokens", summary: "Standing API tokens of the newsroom",
    answer: z.object({ tokens: z.array(tokenView) }),
    run: ({ actor }) => readTokens(actor),
  }),
  endpoint({
    method: "post", path: "/tokens", tag: "Tokens", summary: "Make an API token that acts as yourself; shown once", status: 201,
    body: createTokenInput,
    answer: z.object({ id: z.string(), name: z.string(), token: z.string() }),
    run: ({ actor, body }) => createToken(actor, body),
  }),
  endpoint({
    method: "delete", path: "/tokens/{tokenId}", tag: "Tokens", summary: "Revoke an API token",
    answer: tokenView,
    run: ({ actor, params }) => revokeToken(actor, params.tokenId),
  }),
];

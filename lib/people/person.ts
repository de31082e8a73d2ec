import { z } from "zod";
import { emailAddress } from "@/lib/auth/email-address";
import { PASSWORD_MAX_BYTES } from "@/lib/auth/password-policy";
import { ROLES } from "@/lib/newsroom/roles";
import { requiredText } from "@/lib/text/fields";

/** Lengths in UTF-16 units. */
export const PEOPLE_LIMITS = { name: 120, newsroomName: 200, tokenName: 100, secret: 200 } as const;

const name = requiredText(PEOPLE_LIMITS.name);
const roles = z.array(z.enum(ROLES)).min(1, "Give at least one role.").max(ROLES.length).transform((all) => ROLES.filter((role) => all.includes(role)));
// Length is the policy's business, which counts bytes and says what to do; here only what nobody types is cut off.
const password = z.string().max(PASSWORD_MAX_BYTES * 2);
const secret = z.string().max(PEOPLE_LIMITS.secret);

/** Body of POST /people/invitations. */
export const invitePersonInput = z.strictObject({ email: emailAddress, name, roles });
export type InvitePerson = z.infer<typeof invitePersonInput>;

/** Body of PATCH /people/:id; what is absent stays. */
export const changePersonInput = z.strictObject({ name: name.optional(), roles: roles.optional(), deactivated: z.boolean().optional() });
export type ChangePerson = z.infer<typeof changePersonInput>;

/** Body of POST /links/inspect. */
export const inspectLinkInput = z.strictObject({ token: secret });
export type InspectLink = z.infer<typeof inspectLinkInput>;

/** Body of POST /links/redeem; `name` only matters for an invitation. */
export const redeemLinkInput = z.strictObject({ token: secret, name: name.optional(), password });
export type RedeemLink = z.infer<typeof redeemLinkInput>;

/** Body of POST /setup: the newsroom and its first admin. */
export const setUpInput = z.strictObject({ newsroomName: requiredText(PEOPLE_LIMITS.newsroomName), name, email: emailAddress, password });
export type SetUp = z.infer<typeof setUpInput>;

/** Body of POST /tokens: a token for whoever asks. */
export const createTokenInput = z.strictObject({ name: requiredText(PEOPLE_LIMITS.tokenName) });
export type CreateToken = z.infer<typeof createTokenInput>;

export const personView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** `invited`: no password chosen yet. `deactivated`: cannot sign in; the name stays on what was signed. */
  state: z.enum(["active", "invited", "deactivated"]),
  createdAt: z.iso.datetime(),
  deactivatedAt: z.iso.datetime().nullable(),
});
export type PersonView = z.infer<typeof personView>;

export const linkView = z.object({
  kind: z.enum(["invite", "reset"]),
  email: z.string(),
  name: z.string(),
  newsroomName: z.string(),
});
export type LinkView = z.infer<typeof linkView>;

export const tokenView = z.object({
  id: z.string(),
  name: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type TokenView = z.infer<typeof tokenView>;

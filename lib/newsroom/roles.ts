/** What a person may be in a newsroom; a person may hold several. */
export const ROLES = ["viewer", "reporter", "checker", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Everything that a role may permit, one name a row of the table in DESIGN §2. */
export type Permission =
  | "read"
  | "change-text"
  | "tag"
  | "judge"
  | "sign"
  | "adjudicate"
  | "administer";

const PERMITTED: Record<Permission, readonly Role[]> = {
  read: ROLES,
  // Bring in an article, change its text and details.
  "change-text": ["reporter", "editor"],
  // Tag, describe a claim, attach evidence, answer queries.
  tag: ["reporter", "checker", "editor"],
  // Ask, dismiss, give a verdict, reaffirm it.
  judge: ["checker", "editor"],
  // Sign or return somebody else's claim.
  sign: ["checker", "editor"],
  // Adjudicate; let words stand; sign off, publish, correct an article.
  adjudicate: ["editor"],
  // People, rating scale, settings, tokens.
  administer: ["admin"],
};

/** Whether any of the roles permits it. Being permitted is not enough to sign: see lib/sign-off for who is excluded. */
export function permits(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => PERMITTED[permission].includes(role));
}

const NEEDED: Record<Permission, string> = {
  read: "a person of this newsroom",
  "change-text": "a reporter or an editor",
  tag: "a reporter, a checker or an editor",
  judge: "a checker or an editor",
  sign: "a checker or an editor",
  adjudicate: "an editor",
  administer: "an admin",
};

/** Who may do it, to end a sentence such as "Only … may do this." */
export function whoMay(permission: Permission): string {
  return NEEDED[permission];
}

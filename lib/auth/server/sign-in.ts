import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { prisma } from "@/lib/foundation/server/database";
import { DEMO_NEWSROOM_ID, DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { emailAddress } from "../email-address";
import { PASSWORD_MAX_BYTES } from "../password-policy";
import { isDemo, isReachable } from "./demo-allowed";
import { knownBrowser } from "./known-browser";
import { countAttempt, forgiveAttempt, signInCounters, tooMany } from "./limit-attempts";
import { HashingBusy, verifyPassword } from "./password-hash";

/** Whose session is to begin. */
export type SignedIn = { personId: PersonId; newsroomId: NewsroomId; sessionVersion: number };

/** Where a sign-in comes from. `cookies` is the browser's Cookie header. */
export type SignInSource = { network: string; cookies: string | null };

const ACCOUNT = {
  id: true, passwordHash: true, sessionVersion: true,
  memberships: { where: { deactivatedAt: null }, orderBy: { createdAt: "asc" }, select: { newsroomId: true } },
} as const;

/**
 * Checks an address and a password. One refusal for a wrong password, an unknown address, an
 * invitation not yet taken up and a deactivated person, after the same work; 429 with `details.retryAt` when there were
 * too many attempts, whether the password is right or not.
 */
export async function signIn(email: string, password: string, { network, cookies }: SignInSource): Promise<Outcome<SignedIn>> {
  const parsed = emailAddress.safeParse(email);
  const address = parsed.success ? parsed.data : email.slice(0, 254);
  const attempt = await countAttempt(signInCounters(address, { network, browser: knownBrowser(cookies, address) }));
  if (!attempt.ok) return attempt;
  if (Buffer.byteLength(password) > PASSWORD_MAX_BYTES || !isStorable(address)) return wrong();
  const account = await prisma().person.findUnique({ where: { email: address }, select: ACCOUNT });
  const right = await verifyPassword(account?.passwordHash ?? null, password).catch(busy);
  if (right === null) return tooMany(new Date());
  const signedIn = account === null || !right ? null : begin(account);
  if (signedIn === null) return wrong();
  await forgiveAttempt(attempt.value);
  return done(signedIn);
}

/** Begins a session as one of the demo's people without a password. Refused wherever the demo is not offered. */
export async function signInToDemo(email: string): Promise<Outcome<SignedIn>> {
  const known = DEMO_PEOPLE.some((person) => person.email === email);
  const account = known && (await isDemo()) ? await prisma().person.findUnique({ where: { email }, select: ACCOUNT }) : null;
  const signedIn = account === null ? null : begin(account);
  return signedIn?.newsroomId === DEMO_NEWSROOM_ID ? done(signedIn) : wrong();
}

function begin(account: { id: string; sessionVersion: number; memberships: { newsroomId: string }[] }): SignedIn | null {
  const newsroomId = account.memberships.map((membership) => membership.newsroomId as NewsroomId).find(isReachable);
  return newsroomId === undefined ? null : { personId: account.id as PersonId, newsroomId, sessionVersion: account.sessionVersion };
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function busy(error: unknown): null {
  if (error instanceof HashingBusy) return null;
  throw error;
}

function wrong(): Extract<Outcome<never>, { ok: false }> {
  return refused("unauthenticated", "wrong-sign-in", "Address and password do not belong together. Check both, or ask an admin for a reset link.");
}

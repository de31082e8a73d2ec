import type { AuthOptions, User } from "next-auth";
import type { CredentialsConfig } from "next-auth/providers/credentials";
import { z } from "zod";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { log } from "@/lib/foundation/server/log";
import { emailAddress } from "../email-address";
import { landingPath } from "../landing";
import { writeSignInError, type SignInError } from "../sign-in-error";
import { isHttps } from "./own-origin";
import { authSecret } from "./secret-token";
import { SESSION_SECONDS, sessionCookie } from "./session-token";
import { signIn, signInToDemo, type SignedIn, type SignInSource } from "./sign-in";
import { signOut } from "./sign-out";

/** What happened inside next-auth that it would swallow or turn into a page of its own. */
export type AuthEvents = {
  refused: SignInError | null;
  failure: Error | null;
  /** The address with which somebody has just signed in by password. */
  address: string | null;
};

// A form's fields may be anything; next-auth passes them on as they came.
const form = z.object({ email: z.string().catch(""), password: z.string().catch("") });
const session = z.object({ personId: z.string(), newsroomId: z.string(), sessionVersion: z.number() });

/** next-auth's configuration for one request; `events` tells afterwards what happened. */
export function authOptions(source: SignInSource, demo: boolean, events: AuthEvents): AuthOptions {
  const credentials = provider("credentials", async ({ email, password }) => {
    const outcome = await signIn(email, password, source);
    if (outcome.ok) events.address = emailAddress.parse(email);
    return outcome;
  }, events);
  const oneClick = provider("demo", ({ email }) => signInToDemo(email), events);
  return {
    secret: authSecret(),
    providers: demo ? [credentials, oneClick] : [credentials],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    cookies: cookies(),
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + landingPath(url, baseUrl),
      // The cookie holds nothing but who and which generation: no name, no address, no roles.
      jwt: ({ token, user }) => {
        const begun = session.safeParse(user);
        return begun.success ? { ...begun.data, signedInAt: Math.floor(Date.now() / 1000) } : token;
      },
    },
    events: {
      signOut: async ({ token }) => {
        const ended = session.safeParse(token);
        if (!ended.success) return;
        const { personId, newsroomId } = ended.data;
        // next-auth would log a failure and say "signed out" all the same.
        await signOut({ personId: personId as PersonId, newsroomId: newsroomId as NewsroomId }).catch((error: unknown) => { events.failure = asError(error); });
      },
    },
    logger: {
      error: (code) => log().warn({ code }, "sign-in"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function provider(id: string, check: (given: z.infer<typeof form>) => Promise<Outcome<SignedIn>>, events: AuthEvents): CredentialsConfig {
  return {
    id,
    name: id,
    type: "credentials",
    credentials: { email: {}, password: {} },
    authorize: async (given): Promise<User | null> => {
      try {
        const outcome = await check(form.parse(given ?? {}));
        if (outcome.ok) return { id: outcome.value.personId, ...outcome.value };
        const retryAt = z.iso.datetime().safeParse(outcome.refusal.details?.["retryAt"]);
        events.refused = retryAt.success ? { code: "too-many-attempts", retryAt: new Date(retryAt.data) } : { code: "wrong-sign-in" };
      } catch (error) {
        events.failure = asError(error);
        return null;
      }
      throw new Error(writeSignInError(events.refused));
    },
  };
}

function cookies(): NonNullable<AuthOptions["cookies"]> {
  const secure = isHttps();
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  const prefix = secure ? "__Host-" : "";
  return {
    sessionToken: { name: sessionCookie(), options },
    csrfToken: { name: `${prefix}tickmark.csrf`, options },
    callbackUrl: { name: `${prefix}tickmark.callback`, options },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("Something that is no error was thrown.", { cause: error });
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { translator } from "@/components/messages/translator";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { landingPath } from "@/lib/auth/landing";
import { currentActor } from "@/lib/auth/server/current-actor";
import { isDemo } from "@/lib/auth/server/demo-allowed";
import { isSetUpOpen } from "@/lib/people/server/set-up-newsroom";

export const metadata: Metadata = { title: translator("signIn")("title") };

type Query = { out?: string; callbackUrl?: string | string[] };

// Only paths are let through; which origin they are read against does not matter then.
const ANY_ORIGIN = "http://own.invalid";

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { out, callbackUrl } = await searchParams;
  if (await currentActor()) redirect(landingPath(typeof callbackUrl === "string" ? callbackUrl : "/articles", ANY_ORIGIN));
  if (await isSetUpOpen()) redirect("/set-up");
  return <SignInForm demo={await isDemo()} signedOut={out !== undefined} />;
}

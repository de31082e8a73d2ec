import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { translator } from "@/components/messages/translator";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { currentActor } from "@/lib/auth/server/current-actor";
import { isDemo } from "@/lib/auth/server/demo-allowed";
import { isSetUpOpen } from "@/lib/people/server/set-up-newsroom";

export const metadata: Metadata = { title: translator("signIn")("title") };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ out?: string }> }) {
  if (await currentActor()) redirect("/articles");
  if (await isSetUpOpen()) redirect("/set-up");
  const { out } = await searchParams;
  return <SignInForm demo={await isDemo()} signedOut={out !== undefined} />;
}

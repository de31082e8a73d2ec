import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { translator } from "@/components/messages/translator";
import { SetUpForm } from "@/components/sign-in/set-up-form";
import { isSetUpOpen } from "@/lib/people/server/set-up-newsroom";

export const metadata: Metadata = { title: translator("signIn")("setUp.title") };

/** Only while nobody is here; the command behind it checks the same once more. */
export default async function SetUpPage() {
  if (!(await isSetUpOpen())) redirect("/sign-in");
  return <SetUpForm />;
}

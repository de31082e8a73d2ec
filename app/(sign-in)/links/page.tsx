import type { Metadata } from "next";
import { translator } from "@/components/messages/translator";
import { LinkForm } from "@/components/sign-in/link-form";

export const metadata: Metadata = { title: translator("signIn")("links.title"), referrer: "no-referrer" };

export default function LinksPage() {
  return <LinkForm />;
}

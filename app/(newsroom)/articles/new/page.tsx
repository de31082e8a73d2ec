import type { Metadata } from "next";
import { BringIn } from "@/components/intake/bring-in";
import { translator } from "@/components/messages/translator";

export const metadata: Metadata = { title: translator("intake")("title") };

export default function NewArticlePage() {
  return <BringIn />;
}

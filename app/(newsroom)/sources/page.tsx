import type { Metadata } from "next";
import { translator } from "@/components/messages/translator";
import { Sources } from "@/components/sources/sources";

export const metadata: Metadata = { title: translator("sources")("title") };

export default function SourcesPage() {
  return <Sources />;
}

import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { translator } from "@/components/messages/translator";

export const metadata: Metadata = { title: translator("desk")("title") };

export default function ArticlesPage() {
  return <Desk />;
}

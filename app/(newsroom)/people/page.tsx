import type { Metadata } from "next";
import { translator } from "@/components/messages/translator";
import { People } from "@/components/people/people";

export const metadata: Metadata = { title: translator("people")("title") };

export default function PeoplePage() {
  return <People />;
}

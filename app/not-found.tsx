import type { Metadata } from "next";
import { NothingHere } from "@/components/frame/last-resort";
import { translator } from "@/components/messages/translator";

export const metadata: Metadata = { title: translator("layout")("notFound.title") };

export default function NotFound() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}

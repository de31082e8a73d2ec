import type { Metadata } from "next";
import { translator } from "@/components/messages/translator";
import { Search } from "@/components/search/search";

const t = translator("search");

export async function generateMetadata({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }): Promise<Metadata> {
  const query = [(await searchParams).q ?? ""].flat()[0]?.trim() ?? "";
  return { title: query === "" ? t("title") : t("titleFor", { query }) };
}

export default function SearchPage() {
  return <Search />;
}

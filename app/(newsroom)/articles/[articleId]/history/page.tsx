import type { Metadata } from "next";
import { ArticleHistory } from "@/components/history/article-history";
import { translator } from "@/components/messages/translator";

export const metadata: Metadata = { title: translator("history")("title") };

export default async function HistoryPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <ArticleHistory articleId={articleId} />;
}

import { notFound } from "next/navigation";
import { preload } from "react-dom";
import { CheckingScreen } from "@/components/workspace/checking-screen";
import { opening } from "@/components/api/opening";
import { isId } from "@/lib/foundation/ids";

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ claim?: string | string[] }> };

export default async function ArticlePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { claim } = await searchParams;
  if (!isId(articleId)) notFound();
  // The browser asks for them as soon as it sees the page, long before its scripts run, which find the answers waiting.
  for (const path of Object.values(opening)) preload(`/api/v1${path(articleId)}`, { as: "fetch", crossOrigin: "anonymous" });
  return <CheckingScreen key={articleId} articleId={articleId} claimId={typeof claim === "string" ? claim : null} />;
}

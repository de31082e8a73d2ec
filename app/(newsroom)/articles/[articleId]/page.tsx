import { notFound } from "next/navigation";
import { CheckingScreen } from "@/components/workspace/checking-screen";
import { isId } from "@/lib/foundation/ids";

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ claim?: string | string[] }> };

export default async function ArticlePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { claim } = await searchParams;
  if (!isId(articleId)) notFound();
  return <CheckingScreen key={articleId} articleId={articleId} claimId={typeof claim === "string" ? claim : null} />;
}

import type { Metadata } from "next";
import { Revision } from "@/components/intake/revision";
import { translator } from "@/components/messages/translator";

export const metadata: Metadata = { title: translator("intake")("revisionTitle") };

export default async function RevisionPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <Revision articleId={articleId} />;
}

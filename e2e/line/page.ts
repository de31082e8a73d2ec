import * as Y from "yjs";
import { CollabConnection } from "@/components/article-editor/collab-connection";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import { readActor } from "@/lib/auth/server/read-actor";
import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";

/** The line of somebody's page to an article, with tickets as the API hands them out. */
export function lineOf(newsroomId: NewsroomId, personId: PersonId, articleId: ArticleId): CollabConnection {
  return new CollabConnection(articleId, {
    askTicket: async () => {
      const actor = await readActor(personId, newsroomId);
      const issued = actor && (await issueCollabTicket(actor, articleId));
      return issued?.ok ? issued.value : { stop: "forbidden" };
    },
  });
}

/** The words of the first paragraph in somebody's copy. */
export function paragraphOf(doc: Y.Doc): Y.XmlText {
  const text: unknown = sharedBlocks(articleRoot(doc))[1]?.key.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error("There is no paragraph.");
  return text;
}

/** Types at the beginning of the first paragraph, as the editor writes: in somebody's name. */
export function typeInto(line: CollabConnection, words: string): void {
  line.document.transact(() => paragraphOf(line.document).insert(0, words), "the editor");
}

export function isSaved(line: CollabConnection): boolean {
  const { connected, dirty } = line.snapshot();
  return connected && !dirty;
}

/** The browser notices that it has no network. It tries again at once when it has. */
export function goOffline(): void {
  window.dispatchEvent(new Event("offline"));
}

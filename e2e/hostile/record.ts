import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { ArticleId } from "@/lib/foundation/ids";
import { collabUrl, roomOf } from "@/lib/collab/protocol";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";

/** Every frame that a page of ours sends while somebody comes in, types, deletes, formats, presses Enter, moves the caret and leaves. */
export async function record(origin: string, articleId: ArticleId, ticket: string): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  class Recorder extends WebSocket {
    constructor(url: string) {
      super(url, { origin });
    }

    override send(data: unknown): void {
      if (!(data instanceof Uint8Array)) return;
      frames.push(data.slice());
      super.send(data);
    }
  }
  const socket = new HocuspocusProviderWebsocket({ url: collabUrl(origin), WebSocketPolyfill: Recorder });
  const document = new Y.Doc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: roomOf(articleId), document, token: ticket });
  await new Promise<void>((ready) => {
    provider.on("synced", () => ready());
    provider.attach();
  });
  const root = articleRoot(document);
  const text = sharedBlocks(root)[1]?.key.get(0);
  if (!((text as unknown) instanceof Y.XmlText)) throw new Error("There is no paragraph to type into.");
  const line = text as unknown as Y.XmlText;
  for (const [at, letters] of ["R", "e", "c", "🙂", "שלום ", "d "].entries()) line.insert(at, letters);
  line.delete(0, 4);
  line.format(1, 5, { bold: {} });
  line.format(2, 6, { link: { href: "https://desk.example/page" } });
  const block = new Y.XmlElement("block");
  block.setAttribute("kind", "paragraph");
  block.insert(0, [new Y.XmlText("A paragraph of its own.")]);
  root.insert(2, [block]);
  provider.setAwarenessField("cursor", { anchor: Y.createRelativePositionFromTypeIndex(line, 3), head: Y.createRelativePositionFromTypeIndex(line, 5) });
  provider.sendStateless("{}");
  provider.forceSync();
  while (provider.hasUnsyncedChanges) await new Promise((wait) => setTimeout(wait, 20));
  provider.destroy();
  socket.destroy();
  return frames;
}

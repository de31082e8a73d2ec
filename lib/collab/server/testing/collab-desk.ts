import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { readActor } from "@/lib/auth/server/read-actor";
import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { collabUrl, readServerMessage, roomOf, type ServerMessage } from "../../protocol";
import { createCollab, type Collab, type CollabOptions } from "../collab-server";
import { issueCollabTicket } from "../issue-ticket";

/** A running collaboration server for tests. */
export type CollabDesk = { collab: Collab; origin: string; stop(): Promise<void> };

/** Starts the server on a free port; pages of its own origin may connect. */
export async function openDesk(options: Partial<CollabOptions> = {}): Promise<CollabDesk> {
  const server: Server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const collab = createCollab(options);
  server.on("upgrade", (request, socket, head) => collab.handleUpgrade(request, socket, head));
  const stop = async (): Promise<void> => {
    await collab.shutdown();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { collab, origin, stop };
}

/** A ticket as the API would hand it out. */
export async function ticketFor(newsroomId: NewsroomId, personId: PersonId, articleId: ArticleId): Promise<string> {
  const actor = await readActor(personId, newsroomId);
  const issued = actor && (await issueCollabTicket(actor, articleId));
  if (!issued?.ok) throw new Error(`No ticket: ${issued ? issued.refusal.code : "no such person"}.`);
  return issued.value.ticket;
}

/** A page with the article open, as the editor would have it, without the editor. */
export class Tab {
  readonly doc = new Y.Doc();
  readonly messages: ServerMessage[] = [];
  readonly closes: { code: number; reason: string }[] = [];
  readonly failures: string[] = [];
  readonly socket: HocuspocusProviderWebsocket;
  readonly provider: HocuspocusProvider;

  constructor(desk: { origin: string }, articleId: ArticleId, ticket: () => Promise<string> | string, url = collabUrl(desk.origin)) {
    class Browser extends WebSocket {
      constructor(address: string) {
        super(address, { origin: desk.origin });
        // A page that leaves while it connects; the provider hears of it by the close.
        this.on("error", () => undefined);
      }
    }
    this.socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: Browser, delay: 50, minDelay: 20, maxDelay: 200, jitter: true });
    this.socket.on("close", ({ event }: { event: { code: number; reason: string } }) => this.closes.push({ code: event.code, reason: event.reason }));
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: roomOf(articleId),
      document: this.doc,
      token: async () => ticket(),
      onStateless: ({ payload }) => {
        const message = readServerMessage(payload);
        if (message) this.messages.push(message);
      },
      onAuthenticationFailed: ({ reason }) => this.failures.push(reason),
    });
    this.provider.attach();
  }

  /** The blocks' texts. */
  get text(): string[] {
    return sharedBlocks(articleRoot(this.doc)).map((block) => block.text);
  }

  /** True when the server has acknowledged everything. */
  get saved(): boolean {
    return this.provider.isAuthenticated && this.provider.synced && this.provider.unsyncedChanges === 0;
  }

  /** Types into the n-th block. */
  type(block: number, at: number, words: string): void {
    const text: unknown = sharedBlocks(articleRoot(this.doc))[block]?.key.get(0);
    if (!(text instanceof Y.XmlText)) throw new Error(`Block ${block} has no text.`);
    text.insert(at, words);
  }

  /** Deletes from the n-th block. */
  delete(block: number, at: number, length: number): void {
    const text: unknown = sharedBlocks(articleRoot(this.doc))[block]?.key.get(0);
    if (!(text instanceof Y.XmlText)) throw new Error(`Block ${block} has no text.`);
    text.delete(at, length);
  }

  /** Goes away without a word, as a crashed page does. */
  leave(): void {
    this.socket.destroy();
    this.provider.destroy();
  }
}

import * as Y from "yjs";
import { HocuspocusProvider, type HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type { Actor } from "@/lib/auth/actor";
import { roomOf } from "@/lib/collab/protocol";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import { UnsentUpdates } from "@/lib/collab/unsent-updates";
import type { ArticleId } from "@/lib/foundation/ids";
import { Copy } from "./copy";
import type { Dice } from "./dice";
import type { Ledger } from "./ledger";
import { kindOf, Line, type Answer, type Frame } from "./line";
import type { Served } from "./served";

/** One person's open page: the product's own provider on a line that the history holds in its hands. */
export class Tab {
  readonly copy: Copy;
  line: Line | null = null;
  /** Whether the page has had the text, and the question what it has beyond it, since it connected. */
  greeted = false;
  readonly #provider: HocuspocusProvider;
  readonly #actor: Actor;
  readonly #articleId: ArticleId;
  readonly #ledger: Ledger;

  constructor(actor: Actor, articleId: ArticleId, ledger: Ledger, clientId: number) {
    this.#actor = actor;
    this.#articleId = articleId;
    this.#ledger = ledger;
    this.copy = new Copy(ledger, clientId);
    const unsent = new UnsentUpdates();
    const wire = { on: quiet, off: quiet, attach: quiet, detach: quiet, send: (frame: Uint8Array) => this.line?.up.push(...unsent.inFrames(frame)) };
    this.#provider = new HocuspocusProvider({
      websocketProvider: wire as unknown as HocuspocusProviderWebsocket,
      name: roomOf(articleId),
      document: this.copy.doc,
      awareness: null,
      token: () => this.#ticket(),
      onUnsyncedChanges: ({ number }) => {
        if (number === 0) unsent.acknowledged();
      },
    });
    unsent.watch(this.copy.doc, this.#provider);
    this.#provider.attach();
  }

  /** What the page shows as saved. */
  get saved(): boolean {
    return this.online && this.#provider.isAuthenticated && this.#provider.unsyncedChanges === 0;
  }

  get online(): boolean {
    return this.line !== null;
  }

  /** Opens a new line with a new ticket and waits until the server has let it in; false when it does not. */
  async connect(server: Served): Promise<boolean> {
    if (server.dead) return false;
    const line = new Line();
    this.line = line;
    this.greeted = false;
    server.welcome(line);
    await this.#provider.onOpen(new Event("open"));
    for (const frame of line.up.splice(0)) line.deliver(frame, null, false);
    if (await line.greeting) {
      // The text and the question what we have beyond it.
      await server.settle();
      return true;
    }
    this.cut();
    return false;
  }

  /** The network brings the server up to `most` of the page's frames, now and then one twice or out of order. */
  send(dice: Dice, most: number, rough: boolean): void {
    const { line } = this;
    if (!line) return;
    const frames = line.up.splice(0, most);
    // What only deletes stays ahead of what was put in afterwards: a page that was closed in between would have doubled its
    // own words, and no merging.
    if (rough && frames.length > 1 && dice.says(0.02) && frames.slice(0, -1).every(bringsWords)) frames.reverse();
    for (const frame of frames) {
      const { update } = kindOf(frame);
      const letters = update && this.#ledger.writtenIn(update);
      line.deliver(frame, letters, false);
      if (rough && update && dice.says(0.05)) line.deliver(frame, letters, true);
    }
  }

  /** The network brings the page up to `most` rounds of the server's frames; true when something came. */
  receive(dice: Dice, most: number, rough: boolean): boolean {
    const { line } = this;
    if (!line) return false;
    const rounds = line.rounds.splice(0, most);
    this.greeted ||= rounds.length > 0;
    for (const round of rounds) this.#read(dice, round, rough && this.greeted);
    if (line.closed !== null && line.rounds.length === 0) this.cut();
    return rounds.length > 0;
  }

  #read(dice: Dice, round: readonly Answer[], rough: boolean): void {
    const [repeated, reversed] = [rough && dice.says(0.05), rough && dice.says(0.1)];
    const texts = round.filter(({ frame }) => kindOf(frame).update !== null);
    const others = round.filter(({ frame }) => kindOf(frame).update === null);
    if (reversed) texts.reverse();
    for (const { frame, acknowledges, repeats } of [...texts, ...(repeated ? texts : []), ...others]) {
      if (acknowledges) this.#ledger.save(acknowledges);
      // TCP hands nothing over twice: the page counts its answers.
      if (!repeats) this.#provider.onMessage({ data: frame } as unknown as MessageEvent);
    }
  }

  /** The line is gone with what was on it. */
  cut(): void {
    const { line } = this;
    if (!line) return;
    this.line = null;
    line.close(1006, "cut");
    this.#provider.onClose();
  }

  /** The tab is closed: what was not saved is gone, as its person was told. */
  close(): void {
    this.cut();
    this.#provider.destroy();
    this.copy.close();
  }

  async #ticket(): Promise<string> {
    const issued = await issueCollabTicket(this.#actor, this.#articleId);
    if (!issued.ok) throw new Error(`No ticket: ${issued.refusal.code}.`);
    return issued.value.ticket;
  }
}

function bringsWords(frame: Frame): boolean {
  const { update } = kindOf(frame);
  return update === null || Y.decodeUpdate(update).structs.length > 0;
}

function quiet(): void {
  // The history opens and closes lines; nothing here happens by itself.
}

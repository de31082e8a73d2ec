import { WebSocket } from "ws";
import { collabUrl, roomOf } from "@/lib/collab/protocol";
import type { ArticleId } from "@/lib/foundation/ids";
import { Dice } from "../converge/dice";
import { Frames, read } from "../load/frames";
import { deleted, NOTHING, typed } from "../load/keystroke";
import { mutate, runOn } from "./mutate";
import type { Told } from "./plan";

/** Frames that are sent before the attacker looks whether the line still stands. */
const BURST = 8;
/** On so many of the lines only frames that pass for right: most wrong ones end their line at once, and these reach deepest. */
const TAME = 0.05;
/** Yjs client numbers that belong to others, or to nobody. */
const FOREIGN = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1] as const;

/** Somebody who sends what no page of ours would, on one line after the other. */
export class Attacker {
  readonly told: Told = { before: 0, after: 0, connections: 0, closes: {} };
  readonly #origin: string;
  readonly #articleId: ArticleId;
  readonly #recorded: readonly Uint8Array[];
  readonly #ticket: () => Promise<string>;
  readonly #dice: Dice;
  readonly #frames: Frames;
  #used = "";
  #clock = 0;

  constructor(at: { origin: string; articleId: ArticleId; recorded: readonly Uint8Array[] }, ticket: () => Promise<string>, seed: number) {
    this.#origin = at.origin;
    this.#articleId = at.articleId;
    this.#recorded = at.recorded;
    this.#ticket = ticket;
    this.#dice = new Dice(seed);
    this.#frames = new Frames(roomOf(this.#articleId));
  }

  /** Sends frames without having signed in until so many have been looked at. */
  async knock(count: number): Promise<void> {
    while (this.told.before < count) {
      const ws = await this.#connect();
      this.told.before += await this.#pester(ws);
    }
  }

  /** Signs in with a fresh ticket, sends frames, and comes back when it is sent away, until so many have been looked at. */
  async attack(count: number): Promise<void> {
    while (this.told.after < count) {
      const ws = await this.#connect();
      if (await this.#signIn(ws)) this.told.after += await this.#pester(ws);
    }
  }

  async #connect(): Promise<WebSocket> {
    for (;;) {
      const ws = new WebSocket(collabUrl(this.#origin), { origin: this.#origin, perMessageDeflate: false });
      ws.on("error", () => undefined);
      ws.on("close", (code, reason) => {
        const why = `${code} ${reason.toString()}`.trim();
        this.told.closes[why] = (this.told.closes[why] ?? 0) + 1;
      });
      if (await happens(ws, "open")) {
        this.told.connections += 1;
        return ws;
      }
    }
  }

  async #signIn(ws: WebSocket): Promise<boolean> {
    const ticket = await this.#ticket();
    this.#used = ticket;
    const text = new Promise<boolean>((got) => {
      ws.on("message", (data: Buffer) => {
        const heard = read(data);
        if (heard?.type === "asked" && ws.readyState === ws.OPEN) ws.send(this.#frames.answer(NOTHING));
        if (heard?.type === "text") got(true);
        if (heard?.type === "turned-away") ws.terminate();
      });
      ws.once("close", () => got(false));
    });
    ws.send(this.#frames.ticket(ticket));
    ws.send(this.#frames.ask());
    return text;
  }

  /**
   * Sends bursts until the server has enough; answers how many frames it has looked at. Behind each frame goes a ping, and
   * lines keep their order: a frame whose ping was answered has been looked at, and so has the one that ended the line.
   */
  async #pester(ws: WebSocket): Promise<number> {
    let answered = 0;
    ws.on("pong", () => (answered += 1));
    const tame = this.#dice.says(TAME);
    const most = this.#dice.between(tame ? 200 : 20, 400);
    for (let sent = BURST; sent <= most; sent += BURST) {
      for (let nth = 0; nth < BURST; nth += 1) {
        ws.send(tame ? this.#needle() : this.#frame());
        ws.ping();
      }
      while (answered < sent) if (!(await happens(ws, "pong"))) return answered + 1;
    }
    ws.terminate();
    return answered;
  }

  #frame(): Uint8Array {
    const dice = this.#dice;
    const other = dice.pick(this.#recorded) ?? NOTHING;
    const frame = dice.says(0.6) ? dice.pick(this.#recorded) : this.#forged();
    return mutate(frame ?? NOTHING, dice, other);
  }

  /** A frame that is wrong and passes for right: bytes behind its end, carets of strangers, answers that nobody asked for. */
  #needle(): Uint8Array {
    const dice = this.#dice;
    const recorded = dice.pick(this.#recorded) ?? NOTHING;
    switch (dice.below(3)) {
      case 0:
        return runOn(recorded, dice);
      case 1:
        return this.#frames.caret(dice.pick(FOREIGN) ?? 0, dice.below(2 ** 31), { client: dice.below(2 ** 31), clock: dice.below(2 ** 31) });
      default:
        return runOn(this.#frames.answer(NOTHING), dice);
    }
  }

  /** A frame that is well-formed and should not be: other people's clients, clocks with gaps, a ticket of before. */
  #forged(): Uint8Array {
    const dice = this.#dice;
    const client = dice.says(0.5) ? (dice.pick(FOREIGN) ?? 0) : 900_000_000 + dice.below(3);
    this.#clock += dice.below(3);
    const letter = { client, clock: this.#clock };
    const neighbour = { client: dice.pick(FOREIGN) ?? 0, clock: dice.below(50) };
    switch (dice.below(5)) {
      case 0:
        return this.#frames.update(typed(letter, { left: neighbour, right: null }, "x"));
      case 1:
        return this.#frames.update(deleted(letter));
      case 2:
        return this.#frames.ticket(this.#used);
      case 3:
        return this.#frames.caret(client, dice.below(2 ** 31), neighbour);
      default:
        return this.#frames.answer(typed(letter, { left: neighbour, right: neighbour }, "\u0000"));
    }
  }
}

/** True when it happens, false when the line ends before. */
function happens(ws: WebSocket, event: "open" | "pong"): Promise<boolean> {
  if (ws.readyState === ws.CLOSED) return Promise.resolve(false);
  return new Promise((tell) => {
    const yes = (): void => {
      ws.off("close", no);
      tell(true);
    };
    const no = (): void => {
      ws.off(event, yes);
      tell(false);
    };
    ws.once(event, yes).once("close", no);
  });
}

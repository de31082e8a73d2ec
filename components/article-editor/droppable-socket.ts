import { HocuspocusProviderWebsocket, type CompleteHocuspocusProviderWebsocketConfiguration } from "@hocuspocus/provider";
import { CLOSE, MAX_FRAME_BYTES } from "@/lib/collab/protocol";
import type { UnsentUpdates } from "@/lib/collab/unsent-updates";

const OPEN = 1;

/** A socket that can be given up at once: a closing handshake over a dead line is waited for as long as over a living one. */
export class DroppableSocket extends HocuspocusProviderWebsocket {
  constructor(
    configuration: Pick<CompleteHocuspocusProviderWebsocketConfiguration, "url" | "autoConnect" | "maxAttempts">,
    private readonly unsent: UnsentUpdates,
  ) {
    super(configuration);
  }

  drop(reason: string): void {
    this.emit("close", { event: { code: 4408, reason } });
  }

  /**
   * Without a line nothing is kept here: what a page has to say is said anew when a line opens, its words in the answer to
   * what the server asks then. And what is larger than the server reads is not sent, or it would be sent again for ever.
   */
  override send(frame: unknown): void {
    if (this.webSocket?.readyState !== OPEN) this.unsent.lost();
    else if (!(frame instanceof Uint8Array)) super.send(frame);
    else if (!this.sendAll(this.unsent.inFrames(frame))) this.emit("close", { event: CLOSE["too-large"] });
  }

  private sendAll(frames: readonly Uint8Array[]): boolean {
    if (frames.some(({ length }) => length > MAX_FRAME_BYTES)) return false;
    for (const each of frames) super.send(each);
    return true;
  }
}

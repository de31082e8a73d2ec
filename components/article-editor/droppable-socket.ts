import { HocuspocusProviderWebsocket, type CompleteHocuspocusProviderWebsocketConfiguration } from "@hocuspocus/provider";
import type { UnsentUpdates } from "@/lib/collab/unsent-updates";

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

  /** What the page says that it has beyond the server is what its person did. */
  override send(frame: unknown): void {
    super.send(frame instanceof Uint8Array ? this.unsent.inFrame(frame) : frame);
  }
}

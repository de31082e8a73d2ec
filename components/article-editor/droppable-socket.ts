import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/** A socket that can be given up at once: a closing handshake over a dead line is waited for as long as over a living one. */
export class DroppableSocket extends HocuspocusProviderWebsocket {
  drop(reason: string): void {
    this.emit("close", { event: { code: 4408, reason } });
  }
}

import { WebSocket } from "ws";

/**
 * Gives this process what the editor's line takes from a browser: an address, events of the window, and a websocket that
 * names its origin. Nothing of the line itself is replaced.
 */
export function standInBrowser(origin: string): void {
  class PageSocket extends WebSocket {
    constructor(url: string) {
      super(url, { origin });
      // A page hears of a failed connection by its close.
      this.on("error", () => undefined);
    }
  }
  Object.assign(globalThis, { location: new URL(origin), window: new EventTarget(), WebSocket: PageSocket });
}

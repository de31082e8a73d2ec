import { expect, type BrowserContext, type Page } from "@playwright/test";

/** Chrome writes these itself whenever an answer is a refusal or the line is down; what the page makes of it is the journey's matter. */
const OF_THE_NETWORK = /^(Failed to load resource|WebSocket connection to)/;

/**
 * Stands beside every journey: nothing may be asked of another origin, no policy be violated, no script fail, nothing be
 * written to the console as an error.
 */
export class Watch {
  private readonly wrongs: string[] = [];

  constructor(private readonly host: string) {}

  over(context: BrowserContext): void {
    context.on("page", (page) => this.overPage(page));
    context.on("request", (request) => this.address(request.url()));
    context.on("weberror", (error) => this.wrongs.push(`A script failed: ${error.error().message}`));
    context.on("console", (message) => {
      if (message.type() !== "error" || OF_THE_NETWORK.test(message.text())) return;
      this.wrongs.push(`Written to the console: ${message.text()}`);
    });
  }

  /** Whatever was wrong so far, each thing once. */
  finds(): string[] {
    return [...new Set(this.wrongs)];
  }

  allIsWell(): void {
    expect(this.finds(), "what no journey may cause").toEqual([]);
  }

  private overPage(page: Page): void {
    page.on("websocket", (socket) => this.address(socket.url()));
  }

  private address(address: string): void {
    const { host, protocol } = new URL(address);
    if (protocol === "data:" || protocol === "blob:" || host === this.host) return;
    this.wrongs.push(`Asked of another origin: ${address}`);
  }
}

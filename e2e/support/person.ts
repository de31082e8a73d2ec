import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { articleView, claimView, type ClaimView } from "@/lib/desk/views";
import { STRAIT } from "./articles";
import { CheckingScreen } from "./checking-screen";
import { Door } from "./door";

let articles = 0;

/** Somebody at a browser of their own. */
export class Person {
  readonly api: Door;

  constructor(
    readonly page: Page,
    readonly name: string,
    origin: string,
  ) {
    this.api = new Door(page.request, origin);
  }

  /** Brings in an article that no other journey knows; answers its id. */
  async bringsIn(overrides: { title?: string; paragraphs?: readonly string[]; html?: string; language?: string } = {}): Promise<string> {
    articles += 1;
    const { title = `${STRAIT.title}, ${process.pid}.${articles}`, paragraphs = STRAIT.paragraphs, html, language = "en" } = overrides;
    const body = html === undefined ? { text: paragraphs.join("\n\n") } : { html };
    return (await this.api.send("/articles", { title, language, ...body }, articleView)).id;
  }

  async tags(articleId: string, quote: string, overrides: object = {}): Promise<ClaimView> {
    return this.api.send(`/articles/${articleId}/claims`, { quote, ...overrides }, claimView);
  }

  async attaches(claim: ClaimView, overrides: object = {}): Promise<ClaimView> {
    const evidence = { source: { kind: "document", title: "Budget of Norvane, table 14" }, excerpt: "Assistance: 3,800 million.", locator: "row 3", stance: "supports" };
    return this.api.send(`/claims/${claim.id}/evidence`, { ...evidence, ...overrides }, claimView);
  }

  /** A claim with evidence and the common verdict, waiting for somebody else. */
  async checks(articleId: string, quote: string, overrides: object = {}): Promise<ClaimView> {
    const claim = await this.attaches(await this.tags(articleId, quote, overrides));
    return this.judges(claim);
  }

  async judges(claim: ClaimView): Promise<ClaimView> {
    const verdict = { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: "Table 14 gives the same figure." };
    return this.api.send(`/claims/${claim.id}/verdict`, verdict, claimView);
  }

  async signs(claim: ClaimView): Promise<ClaimView> {
    return this.api.send(`/claims/${claim.id}/sign-off`, {}, claimView);
  }

  async claims(articleId: string): Promise<ClaimView[]> {
    return (await this.api.read(`/articles/${articleId}/claims`, z.object({ claims: z.array(claimView) }))).claims;
  }

  async claim(claimId: string): Promise<ClaimView> {
    return this.api.read(`/claims/${claimId}`, claimView);
  }

  /** Opens an article and waits until its text is there. */
  async opens(articleId: string): Promise<CheckingScreen> {
    await this.page.goto(`/articles/${articleId}`);
    const screen = new CheckingScreen(this.page);
    await expect(screen.text).toBeVisible();
    return screen;
  }
}

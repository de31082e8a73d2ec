import { expect, type APIRequestContext } from "@playwright/test";
import type { z } from "zod";

export type Answer = { status: number; body: unknown };

/** The API as this person's browser uses it: the same session, the same origin. Journeys arrange through it what they do not tell. */
export class Door {
  constructor(
    private readonly request: APIRequestContext,
    private readonly origin: string,
  ) {}

  /** The answer, whatever it is. */
  async ask(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object): Promise<Answer> {
    const answer = await this.request.fetch(`/api/v1${path}`, { method, headers: { origin: this.origin }, ...(body ? { data: body } : {}) });
    return { status: answer.status(), body: (answer.headers()["content-type"] ?? "").includes("json") ? await answer.json() : await answer.text() };
  }

  async read<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return this.granted("GET", path, shape);
  }

  async send<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T> {
    return this.granted("POST", path, shape, body);
  }

  async granted<T>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, shape: z.ZodType<T>, body?: object): Promise<T> {
    const answer = await this.ask(method, path, body);
    expect(answer.status, `${method} ${path} answered ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return shape.parse(answer.body);
  }
}

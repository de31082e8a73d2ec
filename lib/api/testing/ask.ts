import { answerApi } from "../routes";

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
type Asking = { token?: string | undefined; headers?: Record<string, string>; body?: unknown; raw?: string | Uint8Array<ArrayBuffer> };

/** Asks the API as a program would; `path` starts below /api/v1. */
export async function ask(method: string, path: string, { token, headers, body, raw }: Asking = {}): Promise<Answer> {
  const content = raw ?? (body === undefined ? null : JSON.stringify(body));
  const response = await answerApi(
    new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        host: "localhost:3000",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(content === null ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(content === null ? {} : { body: content }),
    }),
  );
  const text = await response.text();
  const isJson = text !== "" && (response.headers.get("content-type") ?? "").includes("json");
  return { status: response.status, body: (isJson ? JSON.parse(text) : { text }) as Record<string, unknown>, headers: response.headers };
}

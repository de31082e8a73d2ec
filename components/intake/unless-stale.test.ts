import { expect, test } from "vitest";
import { ApiError } from "@/components/api/api-error";
import { unlessStale } from "./unless-stale";

const refused = (code: string, details: Record<string, unknown> = {}): ApiError =>
  new ApiError({ status: 409, code, message: "No.", requestId: null, details, retryAfter: null });
const about = (version: number): Promise<string> => Promise.resolve(`text ${version}`);

test("a question about the newest text gets its answer", async () => {
  expect(await unlessStale(about(3), about)).toBe("text 3");
});

test("one about an older text is asked again about the newest", async () => {
  expect(await unlessStale(Promise.reject(refused("text-changed", { version: 7 })), about)).toBe("text 7");
});

test("no other failure is kept back, nor that of the second question", async () => {
  const published = refused("article-published", { version: 7 });
  await expect(unlessStale(Promise.reject(published), about)).rejects.toBe(published);
  const again = refused("text-changed", { version: 8 });
  await expect(unlessStale(Promise.reject(refused("text-changed", { version: 7 })), () => Promise.reject(again))).rejects.toBe(again);
  const away = new TypeError("no answer");
  await expect(unlessStale(Promise.reject(away), about)).rejects.toBe(away);
});

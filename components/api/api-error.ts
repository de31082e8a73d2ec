import { z } from "zod";

const errorBody = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export type ApiProblem = {
  /** HTTP status; 0 when no answer came at all. */
  status: number;
  code: string;
  /** Shown as it stands. */
  message: string;
  requestId: string | null;
  details: Record<string, unknown>;
  /** Seconds to wait, where the server said so. */
  retryAfter: number | null;
};

/** Every failed call of the API: `code` to tell cases apart, `message` to show, `details` for a remedy. */
export class ApiError extends Error implements ApiProblem {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly details: Record<string, unknown>;
  readonly retryAfter: number | null;

  constructor(problem: ApiProblem) {
    super(problem.message);
    this.name = "ApiError";
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.details = problem.details;
    this.retryAfter = problem.retryAfter;
  }

  /** The connection failed, or the server could not do its work: worth another try with the same words. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** The error that a failed response stands for, also when a proxy answered with something that is not ours. */
export async function errorOf(response: Response, fallback: string): Promise<ApiError> {
  const parsed = errorBody.safeParse(await response.json().catch(() => null));
  const body = parsed.success ? parsed.data : null;
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  return new ApiError({
    status: response.status,
    code: body?.code ?? "unexpected-answer",
    message: body?.message ?? fallback,
    requestId: body?.requestId ?? response.headers.get("x-request-id"),
    details: body?.details ?? {},
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}

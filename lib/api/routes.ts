import { handleAuth } from "@/lib/auth/server/auth-door";
import { buildApi } from "./app";
import { problemOfError, sendProblem } from "./problem";

type Handler = (request: Request) => Promise<Response>;

const built: { api?: ReturnType<typeof buildApi> } = {};

/** `/api/v1/…`, all methods. */
export const answerApi: Handler = async (request) => (built.api ??= buildApi()).fetch(request);

/** `/api/auth/…`: next-auth behind our checks, with the same manner of saying that the database is away. */
export const answerAuth: Handler = async (request) => {
  try {
    return await handleAuth(request);
  } catch (error) {
    const requestId = crypto.randomUUID();
    return sendProblem(problemOfError(error, requestId), requestId);
  }
};

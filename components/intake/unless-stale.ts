import { ApiError } from "@/components/api/api-error";

/**
 * What was asked about one text of an article; when that is not the newest any more, what is asked instead about the one
 * that is. Whatever else goes wrong, also with the second question, stays a failure for the caller to tell.
 */
export async function unlessStale<T>(asked: Promise<T>, instead: (newest: number) => Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const newest = error instanceof ApiError && error.code === "text-changed" ? error.details["version"] : null;
    if (typeof newest !== "number") throw error;
    return instead(newest);
  }
}

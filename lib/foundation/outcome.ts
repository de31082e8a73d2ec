/**
 * What a command answers. A refusal (a person may not, or the state forbids) is a value; a bug throws;
 * the outside world's failures rise with their cause and are logged once at the door.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Why something was refused. `code` is kebab-case and reads like a sentence (`sign-off-by-verdict-giver`);
 * `message` is shown to the person as it stands and says what happened and what to do;
 * `kind` decides the HTTP status; `details` may carry what the screen needs to offer a remedy
 * (the current record of a conflict, candidates for an ambiguous quote).
 */
export type Refusal = {
  kind: RefusalKind;
  code: string;
  message: string;
  details?: Record<string, unknown>;
};

/** not-found 404 · forbidden 403 · invalid 422 · conflict 409 · stale-precondition 412 · too-large 413 · too-many 429 · gone 410 · unauthenticated 401 */
export type RefusalKind =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "conflict"
  | "stale-precondition"
  | "too-large"
  | "too-many"
  | "gone";

/** A successful outcome. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A refusal as an outcome of any type. */
export function refused(
  kind: RefusalKind,
  code: string,
  message: string,
  details?: Record<string, unknown>,
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: details ? { kind, code, message, details } : { kind, code, message } };
}

/** Thrown inside a transaction to roll it back and surface as a refusal at the transaction helper's edge; never leaves `lib/foundation`. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "RefusalError";
    this.refusal = refusal;
  }
}

/**
 * What sign-in answers in the `error` parameter of its address: `wrong-sign-in`, or `too-many-attempts` with the moment
 * from which the next attempt is heard (`too-many-attempts@2026-11-22T16:30:00.000Z`). The page has the sentence.
 */
export type SignInError = { code: "wrong-sign-in" } | { code: "too-many-attempts"; retryAt: Date };

const TOO_MANY = "too-many-attempts@";

/** The parameter for a refusal. */
export function writeSignInError(error: SignInError): string {
  return error.code === "wrong-sign-in" ? error.code : `${TOO_MANY}${error.retryAt.toISOString()}`;
}

/** Reads the parameter; whatever is not known (it stands in an address that anybody can write) counts as a wrong sign-in. */
export function readSignInError(parameter: string): SignInError {
  const retryAt = new Date(parameter.startsWith(TOO_MANY) ? parameter.slice(TOO_MANY.length) : Number.NaN);
  return Number.isNaN(retryAt.getTime()) ? { code: "wrong-sign-in" } : { code: "too-many-attempts", retryAt };
}

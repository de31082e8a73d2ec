/**
 * Where to go after signing in or out: a path of ours, or the start page. `//host`, `/\host` and full addresses lead
 * elsewhere in some browser, so only plain paths pass; an address of our own is cut down to its path.
 */
export function landingPath(wanted: string, origin: string): string {
  try {
    const url = new URL(wanted, origin);
    // Tabs and line breaks vanish in parsing and backslashes turn into slashes: what is read is what counts, not what was sent.
    return url.origin === origin && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : "/";
  } catch {
    return "/";
  }
}

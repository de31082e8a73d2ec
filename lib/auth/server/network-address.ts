import { isIP } from "node:net";

/**
 * The header in which our own server puts the address of the socket; it removes the header from what comes in.
 * X-Forwarded-For and its kin are never read: anybody can write them.
 */
export const REMOTE_HEADER = "x-tickmark-remote";

/** The network that a request came from, for counting: an IPv4 address, or the /64 that one IPv6 subscriber owns. */
export function networkOf(headers: Headers): string {
  const address = (headers.get(REMOTE_HEADER) ?? "").replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return `${expand(address).slice(0, 4).join(":")}::/64`;
    default:
      return "unknown";
  }
}

function expand(address: string): string[] {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = address.includes("::") ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  return [...left, ...gap, ...right].map((group) => group.replace(/^0+(?=.)/, ""));
}

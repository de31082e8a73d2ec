import { expect, test } from "vitest";
import { networkOf } from "./network-address";

test.each([
  ["127.0.0.1", "127.0.0.1"], ["::ffff:10.1.2.3", "10.1.2.3"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:0db8:1:2::9", "2001:db8:1:2::/64"], ["::1", "0:0:0:0::/64"], ["fe80::1%eth0", "fe80:0:0:0::/64"], ["", "unknown"], ["evil", "unknown"],
])("a socket at “%s” is counted as %s", (address, network) => {
  expect(networkOf(new Headers({ "x-tickmark-remote": address }))).toBe(network);
});

test("what others say about themselves is not read", () => {
  expect(networkOf(new Headers({ "x-forwarded-for": "10.0.0.1", "x-real-ip": "10.0.0.1", forwarded: "for=10.0.0.1" }))).toBe("unknown");
});

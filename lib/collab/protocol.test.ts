import { expect, test } from "vitest";
import { CLOSE, closeReason, planAfter } from "./protocol";

test("a line that is lost is opened again, one on which something will never be taken is not", () => {
  expect(planAfter(closeReason({ code: 1006, reason: "" }))).toBe("again");
  expect(planAfter(closeReason({ code: 4408, reason: "offline" }))).toBe("again");
  expect(planAfter(closeReason(CLOSE.store))).toBe("again");
  expect(planAfter(closeReason(CLOSE.invalid))).toBe("show-unsent");
});

test("a frame that the websocket itself found too large is told like one that we did, though it says nothing", () => {
  expect(closeReason({ code: 1009, reason: "" })).toBe("too-large");
  expect(planAfter("too-large")).toBe("show-unsent");
});

test("no reason is found in what every object has", () => {
  expect(closeReason({ code: 1000, reason: "constructor" })).toBe(null);
});

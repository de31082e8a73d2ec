import { expect, test } from "vitest";
import { emailAddress } from "./email-address";

test.each([["ada@proof.test", "ada@proof.test"], ["  Ada.L+desk@Proof.Test ", "ada.l+desk@proof.test"], ["o'neil@news-room.example", "o'neil@news-room.example"], ["root@localhost", "root@localhost"]])(
  "“%s” is kept as %s", (typed, kept) => expect(emailAddress.parse(typed)).toBe(kept),
);

test.each([
  '"e@attacker.example"@victim.example', "a@x.example,b@y.example", "user＠attacker.example", "a@b@c.example", "a@x.example\r\nBcc: b@y.example", "a b@x.example",
  "@x.example", "a@", "a@-x.example", "a@x..example", "аda@proof.test", `${"a".repeat(250)}@x.example`, "a@x.example\u0000", "",
])("“%s” is no address", (typed) => expect(emailAddress.safeParse(typed).success).toBe(false));

import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/newsroom/roles";
import { ARTICLE_STATES, mayChangeText, nextArticleState, type ArticleState } from "./article-state";

test("an article is signed off from checking alone", () => {
  expect(ARTICLE_STATES.filter((state) => nextArticleState(state, "sign-off") !== null)).toEqual(["in_check"]);
});

test("the first claim moves an article from intake into checking", () => {
  expect(nextArticleState("intake", "tag")).toBe("in_check");
});

test.each(["change-text", "tag", "reopen"] as const)("after its sign-off, %s puts it back into checking", (step) => {
  expect(nextArticleState("signed_off", step)).toBe("in_check");
});

test("a published text is changed by corrections alone", () => {
  for (const state of ["published", "corrected"] as const) {
    expect([nextArticleState(state, "change-text"), nextArticleState(state, "tag"), nextArticleState(state, "reopen")]).toEqual([null, null, null]);
    expect(nextArticleState(state, "correct")).toBe("corrected");
  }
});

describe("who may change the text (DESIGN, section 2)", () => {
  const MAY: Record<ArticleState, Role[]> = {
    intake: ["reporter", "editor"],
    in_check: ["reporter", "editor"],
    signed_off: ["editor"],
    published: [],
    corrected: [],
  };
  test.each(ARTICLE_STATES)("of an article that is %s", (state) => {
    expect(ROLES.filter((role) => mayChangeText(state, [role]))).toEqual(MAY[state]);
  });
});

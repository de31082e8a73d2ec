import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = new Map<string, [light: string, dark: string]>();
for (const [, name = "", light = "", dark = ""] of css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) {
  pairs.set(name, [light, dark]);
}

function channel(hex: string, at: number): number {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of the colour over a ground, as color-mix(in srgb, …) paints it. */
function wash(hex: string, ground: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [top, below] = [Number.parseInt(hex.slice(at, at + 2), 16), Number.parseInt(ground.slice(at, at + 2), 16)];
    return Math.round(top * share + below * (1 - share)).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

function pair(name: string): [string, string] {
  const found = pairs.get(name);
  if (!found) throw new Error(`tokens.css has no pair --${name}`);
  return found;
}

const GROUNDS = ["paper", "raised", "sunken"];
const STATES = [...pairs.keys()].filter((name) => name.startsWith("state-"));
const THEMES = [0, 1] as const;

describe("the interface's colours", () => {
  it("know one hue for each state of a claim", () => {
    expect(STATES).toHaveLength(9);
    expect(new Set(STATES.map((name) => pair(name)[0])).size).toBe(9);
  });

  it.each(["ink", "muted-ink", "accent", "accent-strong", ...STATES])("let people read %s on every ground, light and dark", (name) => {
    for (const theme of THEMES) {
      for (const ground of GROUNDS) expect(contrast(pair(name)[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(STATES)("let people read %s on its own wash", (name) => {
    for (const theme of THEMES) {
      for (const ground of GROUNDS) {
        const tinted = wash(pair(name)[theme], pair(ground)[theme], 0.12);
        expect(contrast(pair(name)[theme], tinted)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(pair("ink")[theme], tinted)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("show the border of a control on every ground", () => {
    for (const theme of THEMES) {
      for (const ground of GROUNDS) expect(contrast(pair("strong-rule")[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(3);
    }
  });

  it("let people read buttons, added and removed words and selected words", () => {
    for (const theme of THEMES) {
      expect(contrast(pair("on-accent")[theme], pair("accent")[theme])).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["added", "removed", "selection"]) {
        expect(contrast(pair("ink")[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

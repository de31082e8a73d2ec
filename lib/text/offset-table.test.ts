import fc from "fast-check";
import { expect, test } from "vitest";
import { OffsetTable } from "./offset-table";
import { codePointToUtf16, utf16ToCodePoint, type Utf16 } from "./offsets";

test("the table converts every offset of any text as the plain functions do", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "ש", "𝔸"), maxLength: 30 }), (text) => {
      const table = new OffsetTable(text);
      for (let offset = 0, index = 0; ; offset += 1) {
        expect(table.toUtf16(offset)).toBe(codePointToUtf16(text, offset));
        expect(table.toCodePoint(index)).toBe(utf16ToCodePoint(text, index as Utf16));
        expect(table.toCodePoint(index)).toBe(offset);
        if (index >= text.length) break;
        index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      }
    }),
  );
});

import fc from "fast-check";

/** Any string at all, in UTF-16 units: ASCII marks as often as the rest, NUL and lone surrogates included. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}

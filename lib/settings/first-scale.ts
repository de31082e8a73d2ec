import type { RatingView } from "./rating-scale";

/** The scale that a newsroom begins with, the truest first. */
export const FIRST_SCALE: readonly RatingView[] = [
  { key: "true", label: "True", value: 5, description: "The evidence bears it out in every part." },
  { key: "mostly_true", label: "Mostly true", value: 4, description: "Right in what matters; something needs adding." },
  { key: "mixed", label: "Mixed", value: 3, description: "Partly right, partly wrong." },
  { key: "mostly_false", label: "Mostly false", value: 2, description: "Wrong in what matters." },
  { key: "false", label: "False", value: 1, description: "The evidence speaks against it." },
];

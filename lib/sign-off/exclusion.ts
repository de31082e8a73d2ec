/** Who had a hand in a claim. */
export type Involved = {
  /** Gave the verdict, or said that it still holds. */
  judges: readonly string[];
  /** Attached, changed or withdrew evidence, at any time. */
  evidenceWorkers: readonly string[];
  /** Changed the words since the article came in. */
  wordChangers: readonly string[];
  /** Wrote the article. */
  reporterId: string | null;
};

export type ExclusionCode = "sign-off-by-verdict-giver" | "sign-off-by-evidence-worker" | "sign-off-by-word-changer" | "sign-off-by-reporter";

const SENTENCES: Record<ExclusionCode, string> = {
  "sign-off-by-verdict-giver": "You gave this verdict, or said that it still holds. Somebody else has to sign it.",
  "sign-off-by-evidence-worker": "You worked on this claim's evidence. Somebody else has to sign it.",
  "sign-off-by-word-changer": "You changed the words of this claim. Somebody else has to sign it.",
  "sign-off-by-reporter": "You are this article's reporter. Somebody else has to sign it.",
};

/** Why this person may not sign the claim, whatever their roles; null = nothing is in the way. */
export function whyExcluded(personId: string, involved: Involved): { code: ExclusionCode; message: string } | null {
  const code = codeOf(personId, involved);
  return code && { code, message: SENTENCES[code] };
}

function codeOf(personId: string, involved: Involved): ExclusionCode | null {
  if (involved.judges.includes(personId)) return "sign-off-by-verdict-giver";
  if (involved.evidenceWorkers.includes(personId)) return "sign-off-by-evidence-worker";
  if (involved.wordChangers.includes(personId)) return "sign-off-by-word-changer";
  return involved.reporterId === personId ? "sign-off-by-reporter" : null;
}

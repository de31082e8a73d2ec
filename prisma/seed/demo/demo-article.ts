import type { Actor } from "@/lib/auth/actor";

/** People of the demo newsroom, by the first part of their address. */
export type DemoPerson = "reporter" | "checker" | "checker2" | "editor" | "admin" | "viewer";
export type DemoStaff = Record<DemoPerson, Actor>;

/** A source of the demo, named by its key in `demo-sources.ts`. */
export type DemoEvidence = {
  source: string;
  excerpt: string;
  locator?: string;
  stance: "supports" | "refutes" | "context";
  question?: string;
};

export type DemoClaim = {
  /** Words as they stand in the article; must occur exactly once. */
  quote: string;
  statement?: string;
  type: "event" | "numerical" | "quotation" | "causal" | "position" | "identity" | "other";
  /** Who says it; present means attributed. */
  claimant?: { name: string; address?: string };
  claimedOn?: string;
  appearance?: { address: string; title: string };
  quantity?: { value: string; unit?: string; currency?: string; period?: string };
  by?: DemoPerson;
  assignee?: DemoPerson;
  labels?: string[];
  note?: string;
  evidence?: DemoEvidence[];
  verdict?: {
    by: DemoPerson;
    rating?: "true" | "mostly_true" | "mixed" | "mostly_false" | "false";
    evidenceState?: "sufficient" | "not_enough" | "conflicting";
    outcome?: "confirmed" | "change_requested" | "cut" | "unresolved" | "on_author";
    justification: string;
  };
  /** What came of it, after the verdict. */
  then?: { signedBy: DemoPerson } | { returnedBy: DemoPerson; reason: string } | { dismissed: string };
};

export type DemoArticle = {
  title: string;
  byline: string;
  publication: string;
  /** Hours from the moment of seeding; negative lies in the past. */
  deadlineInHours: number;
  /** Markdown without the headline. */
  markdown: string;
  claims: DemoClaim[];
  /** Changes of words after everything above, by the editor: each must occur exactly once. */
  laterEdits?: { from: string; to: string }[];
};

"use client";

import type { Editor } from "@tiptap/react";
import { createContext, useContext } from "react";
import type { SteadyState } from "@/components/article-editor/line-state";
import type { TextPlace } from "@/components/article-editor/text-place";
import type { ArticleView, ClaimView, MeView } from "@/lib/desk/views";
import type { Filter } from "./claim-order";

/** A place on the screen beside which something is asked; `height` is what must stay in sight. */
export type Spot = { x: number; y: number; height?: number };
export type CardTab = "details" | "evidence" | "verdict" | "past" | "sign";
export type WithReason = "withdraw" | "dismiss" | "return" | "let-stand";

/** What the screen asks a person about; one thing at a time. */
export type Asking =
  | { what: "tag"; place: TextPlace; spot: Spot }
  | { what: "nothing"; place: TextPlace; spot: Spot }
  | { what: "pick"; claimIds: string[]; spot: Spot }
  | { what: "reason"; why: WithReason; claimId: string }
  | { what: "tick"; claimId: string }
  | { what: "assign"; claimId: string }
  | { what: "link" }
  | { what: "gate" };

export type Desk = {
  articleId: string;
  me: MeView;
  article: ArticleView;
  /** In the order of the text, the withdrawn ones too. */
  claims: readonly ClaimView[];
  /** False while only the first claims of a long article are here, or none yet. */
  loaded: boolean;
  editor: Editor | null;
  line: SteadyState;
  openId: string | null;
  tab: CardTab;
  /** Opens a claim's card; with `show` its words come into view as well. */
  open: (claimId: string | null, how?: { tab?: CardTab; show?: boolean }) => void;
  /** The claim to which evidence is being added. */
  addingTo: string | null;
  addTo: (claimId: string | null) => void;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  asking: Asking | null;
  ask: (asking: Asking | null) => void;
  /** Said to screen readers, and shown for a moment when `shown`. */
  say: (words: string, shown?: boolean) => void;
  /** Paints words as being tagged until told otherwise. */
  paintPending: (place: TextPlace | null) => void;
};

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

/** The screen around a component: its article, its claims, what is open. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("This component belongs inside the checking screen.");
  return desk;
}

/** The claim of a card or form; null when it is not among the article's claims (any more). */
export function useClaim(claimId: string | null): ClaimView | null {
  return useDesk().claims.find((claim) => claim.id === claimId) ?? null;
}

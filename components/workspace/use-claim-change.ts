"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, ApiError } from "@/components/api/client";
import { claimView, type ClaimView } from "@/lib/desk/views";
import { keys, type ClaimsAnswer } from "./article-queries";
import { withClaims } from "./with-claims";

export type Change = { method?: "post" | "patch" | "delete"; path: string; body?: Record<string, unknown> };
export type ClaimChange = {
  busy: boolean;
  error: ApiError | null;
  /** Sends it; answers the claim as it is now, or null when it was refused: `error` then says why and the form keeps its words. */
  send: (change: Change) => Promise<ClaimView | null>;
  clear: () => void;
};

/** The claim that a refusal carries, so that a person can compare it with what was typed. */
export function currentOf(error: ApiError | null): ClaimView | null {
  const parsed = claimView.safeParse(error?.details["current"]);
  return parsed.success ? parsed.data : null;
}

/** Puts a claim into what the screen holds of its article, in place of its older self. */
export function useKeepClaim(articleId: string): (claim: ClaimView) => void {
  const client = useQueryClient();
  return useCallback(
    (claim: ClaimView) => {
      client.setQueryData<ClaimsAnswer>(keys.claims(articleId), (answer) => answer && withClaims(answer, [claim]));
      void client.invalidateQueries({ queryKey: keys.article(articleId), exact: true });
      void client.invalidateQueries({ queryKey: keys.past(claim.id) });
      // It may have brought a source or a claimant of its own: whoever looks for it next must find it, not make it twice.
      void client.invalidateQueries({ queryKey: ["sources"] });
      void client.invalidateQueries({ queryKey: ["claimants"] });
    },
    [client, articleId],
  );
}

/**
 * One form's or button's change of a claim. A second press while the first is under way does nothing. What has no place
 * of its own for `error` hears of it by `onRefused`.
 */
export function useClaimChange(articleId: string, onRefused?: (error: ApiError) => void): ClaimChange {
  const keep = useKeepClaim(articleId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const underWay = useRef(false);
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  const send = useCallback(
    async ({ method = "post", path, body = {} }: Change): Promise<ClaimView | null> => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      setError(null);
      try {
        const claim = method === "delete" ? await api.delete(path, claimView) : await api[method](path, body, claimView);
        keep(claim);
        return claim;
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        setError(problem);
        refused.current?.(problem);
        const current = currentOf(problem);
        if (current) keep(current);
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [keep],
  );
  const clear = useCallback(() => setError(null), []);
  return { busy, error, send, clear };
}

"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TextPlace } from "@/components/article-editor/text-place";
import { toast } from "@/components/ui/toaster";
import type { ClaimView } from "@/lib/desk/views";
import { waitsForMe, type Filter } from "./claim-order";
import type { Asking, CardTab, Desk } from "./desk-context";
import { showWords } from "./show-words";

type Own = Pick<Desk, "openId" | "tab" | "open" | "addingTo" | "addTo" | "filter" | "setFilter" | "asking" | "ask" | "say" | "paintPending">;
export type DeskState = { desk: Own; said: string; pending: TextPlace | null };

function tabFor(claim: ClaimView | undefined): CardTab {
  return claim && (waitsForMe(claim) || claim.state === "signed_off") ? "sign" : "evidence";
}

/** What one person looks at in this tab: nothing of it is stored or shared. */
export function useDeskState({ claims, loaded, editor, claimId }: Pick<Desk, "claims" | "loaded" | "editor"> & { claimId: string | null }): DeskState {
  const [openId, setOpenId] = useState<string | null>(null);
  const [tab, setTab] = useState<CardTab>("evidence");
  const [addingTo, addTo] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>("all");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [painted, paintPending] = useState<TextPlace | null>(null);
  const [said, setSaid] = useState("");
  const newest = useRef({ claims, editor });
  useEffect(() => {
    newest.current = { claims, editor };
  });

  const open = useCallback<Desk["open"]>((id, how = {}) => {
    const claim = newest.current.claims.find((each) => each.id === id);
    setOpenId(id);
    setTab(how.tab ?? tabFor(claim));
    const address = new URL(location.href);
    if (id === null) address.searchParams.delete("claim");
    else address.searchParams.set("claim", id);
    history.replaceState(history.state, "", address);
    if (how.show && claim) showWords(newest.current.editor, claim.occurrences);
  }, []);
  // What is asked has no button that it came from: the focus goes back to where it was, so that the keyboard goes on there.
  const cameFrom = useRef<Element | null>(null);
  const ask = useCallback<Desk["ask"]>((next) => {
    setAsking(next);
    if (next !== null) {
      cameFrom.current ??= document.activeElement;
      return;
    }
    const before = cameFrom.current;
    cameFrom.current = null;
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const { editor: text } = newest.current;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body && before !== text?.view.dom) before.focus({ preventScroll: true });
      else text?.view.focus();
    }, 60);
  }, []);
  const say = useCallback<Desk["say"]>((words, shown = false) => {
    setSaid(words);
    if (shown) toast(words);
  }, []);

  // Somebody came by a link to a claim: it opens as soon as there is a text to show it in.
  const arrived = useRef(claimId);
  useEffect(() => {
    if (!editor || !loaded || arrived.current === null) return;
    const id = arrived.current;
    arrived.current = null;
    if (claims.some((claim) => claim.id === id)) requestAnimationFrame(() => open(id, { show: true }));
  }, [editor, claims, loaded, open]);

  const desk = useMemo(
    () => ({ openId, tab, open, addingTo, addTo, filter, setFilter, asking, ask, say, paintPending }),
    [openId, tab, open, addingTo, filter, asking, ask, say],
  );
  const asked = asking?.what === "tag" || asking?.what === "nothing" ? asking.place : null;
  return { desk, said, pending: painted ?? asked };
}

"use client";

import { useTranslations } from "use-intl";
import { claimsAt } from "@/components/article-editor/claim-marks/claim-marks";
import { stand, standingOf } from "@/components/article-editor/standing";
import { placeBetween, selectedPlace, type TextPlace } from "@/components/article-editor/text-place";
import { useSign } from "@/components/sign-off/use-sign";
import { tickWhyNot } from "@/components/verdicts/tick-why-not";
import type { ClaimView } from "@/lib/desk/views";
import { fits, needsCheck, neighbour, waitsForMe } from "./claim-order";
import { useDesk, type Spot } from "./desk-context";
import { focusCard } from "./focus-card";
import { sentenceAt } from "./sentence-at";

export const COMMANDS = ["tag", "nothing", "next", "previous", "open", "evidence", "verdict", "tick", "sign", "return", "assign", "filter", "write", "checkNext", "signNext"] as const;
export type CommandName = (typeof COMMANDS)[number];
export type Command = { run: () => void };
export type Commands = Record<CommandName, Command>;

/** The editor hears of a new selection a moment after it was made: whoever selects and presses a key at once means the new one. */
function readSelection(): void {
  document.dispatchEvent(new Event("selectionchange"));
}

/** Everything that a key, a button or the toolbar at the selection can do here; each tells by itself why it cannot. */
export function useCommands(): Commands {
  const t = useTranslations("checking");
  const desk = useDesk();
  const { article, ask, claims, editor, me, open, openId, say, setFilter, filter } = desk;
  const signing = useSign();

  /** The open claim, or the one at the caret. */
  const current = (): ClaimView | null => {
    const id = openId ?? (editor ? claimsAt(editor.state, editor.state.selection.from)[0] : undefined);
    return claims.find((claim) => claim.id === id) ?? null;
  };
  const withClaim = (act: (claim: ClaimView) => void): void => {
    const claim = current();
    if (claim) act(claim);
    else say(t("sign.nothingToSign"), true);
  };
  const unless = (why: string | null, act: () => void): void => (why === null ? act() : say(why, true));
  const spotOf = (place: TextPlace): Spot => {
    const at = editor?.view.coordsAtPos(place.from);
    const end = editor?.view.coordsAtPos(place.to);
    if (!at || !end) return { x: 0, y: 0 };
    const top = Math.max(at.top, 0);
    return { x: at.left, y: top, height: Math.max(0, Math.min(end.bottom, window.innerHeight) - top) };
  };
  const walk = (by: 1 | -1): void => {
    const among = claims.filter((claim) => fits(claim, filter, me.person.id));
    const claim = neighbour(among, openId ?? current()?.id ?? null, by);
    if (claim) open(claim.id, { show: true });
    else say(t("list.noNext"), true);
  };
  const firstOf = (test: (claim: ClaimView) => boolean): ClaimView | null => {
    const at = claims.findIndex((claim) => claim.id === openId);
    return [...claims.slice(at + 1), ...claims.slice(0, at + 1)].find(test) ?? null;
  };

  const commands: Record<CommandName, () => void> = {
    tag: () =>
      unless(article.may.tag, () => {
        const place = editor ? selectedPlace(editor.state) : null;
        if (place) ask({ what: "tag", place, spot: spotOf(place) });
        else say(t("tag.selectFirst"), true);
      }),
    nothing: () =>
      unless(article.may.judge, () => {
        const place = editor ? (selectedPlace(editor.state) ?? sentenceAt(editor.state, article.language)) : null;
        if (place) ask({ what: "nothing", place, spot: spotOf(place) });
        else say(t("nothing.standInSentence"), true);
      }),
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      if (!editor) return;
      const { from, to } = editor.state.selection;
      const ids = claimsAt(editor.state, from, to);
      const [only] = ids;
      const place = placeBetween(editor.state, from, Math.max(to, from + 1));
      if (ids.length > 1) ask({ what: "pick", claimIds: ids, spot: place ? spotOf(place) : { x: 0, y: 0 } });
      else if (only) {
        open(only);
        focusCard("card");
      }
    },
    evidence: () =>
      withClaim((claim) =>
        unless(claim.may.edit, () => {
          open(claim.id, { tab: "evidence" });
          desk.addTo(claim.id);
          focusCard("evidence");
        }),
      ),
    verdict: () =>
      withClaim((claim) =>
        unless(claim.may.judge, () => {
          open(claim.id, { tab: "verdict" });
          focusCard("verdict");
        }),
      ),
    tick: () => withClaim((claim) => unless(tickWhyNot(claim, t("verdict.needsEvidence")), () => ask({ what: "tick", claimId: claim.id }))),
    sign: () => {
      const claim = current();
      if (!claim) commands.signNext();
      // What is signed has been read: the first press shows it, the second one signs.
      else unless(claim.may.sign, () => (openId === claim.id && desk.tab === "sign" ? void signing.sign(claim) : open(claim.id, { tab: "sign" })));
    },
    return: () => withClaim((claim) => unless(claim.may.return, () => ask({ what: "reason", why: "return", claimId: claim.id }))),
    assign: () => withClaim((claim) => unless(claim.may.edit, () => ask({ what: "assign", claimId: claim.id }))),
    filter: () => document.querySelector<HTMLElement>("[data-claim-filters] [aria-checked='true']")?.focus(),
    write: () => {
      if (!editor) return;
      const why = article.may.changeText ?? (desk.line.mode === "read" && desk.line.reason ? t(`standing.why.${desk.line.reason}`) : null);
      if (standingOf(editor.state) === "writing") return;
      unless(why, () => {
        stand(editor.view, "writing");
        editor.view.focus();
        say(t("standing.nowWriting"));
      });
    },
    checkNext: () => {
      const claim = firstOf(needsCheck);
      if (claim) open(claim.id, { tab: claim.evidence.length > 0 ? "verdict" : "evidence", show: true });
      else say(t("bar.nothingNow"), true);
    },
    signNext: () => {
      const claim = firstOf(waitsForMe);
      if (claim) {
        setFilter("waiting");
        open(claim.id, { tab: "sign", show: true });
      } else say(t("list.noneWaiting"), true);
    },
  };
  const run = (name: CommandName) => (): void => {
    readSelection();
    commands[name]();
  };
  return Object.fromEntries(COMMANDS.map((name) => [name, { run: run(name) }])) as Commands;
}

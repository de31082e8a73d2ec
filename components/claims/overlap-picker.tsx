"use client";

import { useTranslations } from "use-intl";
import { useDesk } from "@/components/workspace/desk-context";
import { focusCard } from "@/components/workspace/focus-card";
import forms from "@/components/workspace/forms.module.css";
import { ClaimGlyph } from "./claim-glyph";
import styles from "./overlap-picker.module.css";

/** Several claims stand on these words: all of them, the innermost first. Arrow keys walk, Enter opens. */
export function OverlapPicker({ claimIds, onDone }: { claimIds: readonly string[]; onDone: () => void }) {
  const t = useTranslations("checking.pick");
  const words = useTranslations("words.claimState");
  const { claims, open } = useDesk();
  const found = claimIds.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  return (
    <div className={forms["list"]}>
      <p className={forms["title"]}>{t("title")}</p>
      <ul
        className={styles["list"]}
        onKeyDown={(event) => {
          const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (by === 0) return;
          event.preventDefault();
          const buttons = [...event.currentTarget.querySelectorAll("button")];
          const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
          buttons[(at + by + buttons.length) % buttons.length]?.focus();
        }}
      >
        {found.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className={styles["claim"]}
              onClick={() => {
                open(claim.id);
                onDone();
                focusCard("card");
              }}
            >
              <ClaimGlyph state={claim.state} />
              <span dir="auto">{claim.statement}</span>
              <span className={forms["muted"]}>{words(claim.state)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

"use client";

import { Popover } from "radix-ui";
import { useMemo, useRef, type ReactNode } from "react";
import styles from "./near-words.module.css";
import type { Spot } from "./desk-context";

export type NearWordsProps = { label: string; spot: Spot; onClose: () => void; children: ReactNode };

/** A small sheet at a place of the text, where no button is that could open it. Escape and a press outside close it. */
export function NearWords({ label, spot, onClose, children }: NearWordsProps) {
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  useMemo(() => {
    anchor.current = { getBoundingClientRect: () => new DOMRect(spot.x, spot.y, 0, spot.height ?? 0) };
  }, [spot]);
  return (
    <Popover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={styles["sheet"]}
          aria-label={label}
          align="start"
          side="bottom"
          sideOffset={10}
          collisionPadding={12}
          // The text takes the focus back a moment after a press into selected words: that is nobody's wish to close this.
          onFocusOutside={(event) => event.preventDefault()}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

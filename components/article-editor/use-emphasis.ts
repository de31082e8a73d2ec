"use client";

import { useEffect } from "react";

/**
 * Lets the words of one claim stand out by a rule of one sheet: a decoration would repaint the editor each time
 * somebody walks through the claims, and the editor's own elements must not be touched.
 */
export function useEmphasis(claimId: string | null): void {
  useEffect(() => {
    if (claimId === null) return;
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`.ProseMirror mark[data-claim="${CSS.escape(claimId)}"][data-state] { background: color-mix(in srgb, var(--hue) 16%, transparent); }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [claimId]);
}

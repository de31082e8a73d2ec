"use client";

import { useTranslations } from "use-intl";
import type { SourceView } from "@/lib/desk/views";
import { isWebAddress } from "@/lib/text/fields";
import styles from "./evidence.module.css";

/** A source as a reader cites it. */
export function SourceLine({ source, locator }: { source: SourceView; locator: string | null }) {
  const words = useTranslations("words");
  const { title, address, author, publisher, publishedOn, standing, kind } = source;
  return (
    <p className={styles["source"]} dir="auto">
      {address && isWebAddress(address) ? (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      ) : (
        <strong>{title}</strong>
      )}
      <span>{[author, publisher, publishedOn, locator, words(`sourceKind.${kind}`), words(`sourceStanding.${standing}`)].filter(Boolean).join(" · ")}</span>
    </p>
  );
}

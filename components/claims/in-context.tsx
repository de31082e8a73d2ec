"use client";

import forms from "@/components/workspace/forms.module.css";
import { before, behind } from "./around";

/** Words between their neighbours, so that a person knows which ones are meant. */
export function InContext({ quote, prefix, suffix }: { quote: string; prefix: string; suffix: string }) {
  return (
    <>
      <span className={forms["around"]}>{before(prefix)}</span>
      <strong>{quote}</strong>
      <span className={forms["around"]}>{behind(suffix)}</span>
    </>
  );
}

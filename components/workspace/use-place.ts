"use client";

import { useState } from "react";
import type { ApiError } from "@/components/api/client";
import { placeNow, type TextPlace } from "@/components/article-editor/text-place";
import { useDesk } from "./desk-context";

/**
 * The words that a form is about. Once the server has said that they changed meanwhile, they are those that stand there now:
 * whoever has read so, looks at the text and presses again means these.
 */
export function usePlace(chosen: TextPlace): { place: TextPlace; onRefused: (error: ApiError) => void } {
  const { editor } = useDesk();
  const [place, setPlace] = useState(chosen);
  const onRefused = ({ code }: ApiError): void => {
    if (code === "place-changed" && editor) setPlace((was) => placeNow(editor.state, was) ?? was);
  };
  return { place, onRefused };
}

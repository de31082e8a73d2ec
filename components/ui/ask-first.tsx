"use client";

import { useState } from "react";
import { AskDialog, type AskDialogProps } from "./ask-dialog";
import { Button, type ButtonProps } from "./button";

export type AskFirstProps = Pick<AskDialogProps, "title" | "description"> & {
  /** The button that asks, and the one that does it. */
  button: Pick<ButtonProps, "look" | "busy" | "icon">;
  children: ButtonProps["children"];
  onDo: () => void;
};

/** A button for what cannot be taken back: it asks before it does it. */
export function AskFirst({ title, description, button, children, onDo }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const act = (): void => {
    setAsking(false);
    onDo();
  };
  return (
    <>
      <Button size="small" {...button} onClick={() => setAsking(true)}>
        {children}
      </Button>
      {asking ? <AskDialog size="small" title={title} description={description} onClose={() => setAsking(false)} action={{ words: children, look: "danger", onDo: act }} /> : null}
    </>
  );
}

"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { Faces } from "@/components/ui/face";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Who has the article open now; a person with two tabs is one face. */
export function Presence({ connection, myName }: { connection: CollabConnection; myName: string }) {
  const t = useTranslations("checking.bar");
  const joined = useSyncExternalStore(
    (changed) => {
      connection.provider.awareness?.on("change", changed);
      return () => connection.provider.awareness?.off("change", changed);
    },
    () => namesIn(connection),
    () => "",
  );
  const names = joined === "" ? [] : joined.split("\n");
  const all = names.includes(myName) ? names : [myName, ...names];
  return (
    <>
      <Faces names={all} most={5} />
      <VisuallyHidden>{t("here", { names: all.join(", ") })}</VisuallyHidden>
    </>
  );
}

/** One string, so that React sees whether anything changed. */
function namesIn(connection: CollabConnection): string {
  const names = new Set<string>();
  for (const state of connection.provider.awareness?.getStates().values() ?? []) {
    const user: unknown = state["user"];
    if (typeof user === "object" && user !== null && "name" in user && typeof user.name === "string") names.add(user.name);
  }
  return [...names].sort((a, b) => a.localeCompare(b)).join("\n");
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ME_KEY } from "@/components/api/use-me";
import { MessagesProvider } from "@/components/messages/messages-provider";
import type { MeView } from "@/lib/desk/views";
import { ConnectionBanner } from "./connection-banner";
import { Everything } from "./everything";
import { KeyHelp } from "./key-help";
import styles from "./newsroom-frame.module.css";
import { TopBar } from "./top-bar";
import { useCommandKey, useKey } from "./use-key";

/** Around every screen of a newsroom: who is here, where to go, what the connection does. It guards nothing. */
export function NewsroomFrame({ me, children }: { me: MeView; children: ReactNode }) {
  const client = useQueryClient();
  useState(() => client.setQueryData(ME_KEY, me));
  const t = useTranslations("layout");
  const [open, setOpen] = useState<"keys" | "everything" | null>(null);
  useKey("?", () => setOpen("keys"));
  useKey("/", () => setOpen("everything"));
  useCommandKey("k", () => setOpen((now) => (now === "everything" ? null : "everything")));
  return (
    <MessagesProvider timeZone={me.newsroom.timeZone}>
      <a href="#content" className={styles["skip"]}>
        {t("skip")}
      </a>
      <TopBar me={me} onSearch={() => setOpen("everything")} onKeys={() => setOpen("keys")} />
      <ConnectionBanner />
      <main id="content" tabIndex={-1} className={styles["content"]}>
        {children}
      </main>
      <KeyHelp open={open === "keys"} onOpenChange={(next) => setOpen(next ? "keys" : null)} />
      <Everything open={open === "everything"} onOpenChange={(next) => setOpen(next ? "everything" : null)} />
    </MessagesProvider>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { useSay } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { linkView } from "@/lib/people/person";
import { ChoosePassword } from "./choose-password";

/** An invitation or a new password. The token stands behind the # of the address and travels only in a POST. */
export function LinkForm() {
  const t = useTranslations("signIn.links");
  const say = useSay();
  const [attempt, setAttempt] = useState(0);
  const token = useSyncExternalStore(subscribe, () => window.location.hash.slice(1), () => null);
  const link = useQuery({
    queryKey: ["link", token, attempt],
    queryFn: () => api.post("/links/inspect", { token }, linkView),
    enabled: Boolean(token),
    staleTime: Infinity,
  });
  if (link.data && token) return <ChoosePassword link={link.data} token={token} onGone={() => setAttempt(attempt + 1)} />;
  if (token === null || (token !== "" && link.isPending)) return <p role="status">{t("checking")}</p>;
  return (
    <EmptyState
      level={1}
      title={t("unusableTitle")}
      actions={
        <Button asChild>
          <Link href="/sign-in">{t("toSignIn")}</Link>
        </Button>
      }
    >
      <p>{token === "" ? t("missing") : say(link.error)}</p>
      {token === "" ? null : <p>{t("unusable")}</p>}
    </EmptyState>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

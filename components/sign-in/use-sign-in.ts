"use client";

import { signIn } from "next-auth/react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { landingPath } from "@/lib/auth/landing";
import { readSignInError } from "@/lib/auth/sign-in-error";

type Door = "credentials" | "demo";

export type SignIn = {
  /** Which door is being tried: the form, or a demo person's address; null at rest. */
  busy: string | null;
  error: string | null;
  /** At which door `error` was said. */
  failedAt: Door | null;
  attempt: (door: Door, fields: { email: string; password?: string }) => Promise<void>;
};

/** Signs in and goes on to where the person wanted to be. What was typed stays in the form when it fails. */
export function useSignIn(): SignIn {
  const t = useTranslations("signIn");
  const wanted = useSearchParams().get("callbackUrl") ?? "/articles";
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [failedAt, setFailedAt] = useState<Door | null>(null);

  const attempt: SignIn["attempt"] = async (door, fields) => {
    if (busy !== null) return;
    setBusy(door === "demo" ? fields.email : door);
    setError(null);
    setFailedAt(door);
    try {
      const answer = await signIn(door, { ...fields, redirect: false });
      if (answer?.ok && !answer.error) {
        window.location.assign(landingPath(wanted, window.location.origin));
        return;
      }
      setError(sentence(answer?.error ?? "", answer?.status ?? 0));
    } catch {
      setError(t("failed"));
    }
    setBusy(null);
  };

  const sentence = (parameter: string, status: number): string => {
    if (status >= 500) return t("failed");
    const refusal = readSignInError(parameter);
    if (refusal.code === "wrong-sign-in") return status === 429 ? t("tooManySoon") : t("wrong");
    return t("tooMany", { minutes: Math.max(1, Math.ceil((refusal.retryAt.getTime() - Date.now()) / 60_000)) });
  };

  return { busy, error, failedAt: error === null ? null : failedAt, attempt };
}

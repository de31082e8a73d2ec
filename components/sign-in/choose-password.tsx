"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { ApiError, api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { passwordFault } from "@/lib/auth/password-policy";
import type { LinkView } from "@/lib/people/person";
import styles from "./sign-in.module.css";
import { useSignIn } from "./use-sign-in";

const redeemed = z.object({ email: z.string() });

export type ChoosePasswordProps = {
  link: LinkView;
  token: string;
  /** The link was used or ended meanwhile. */
  onGone: () => void;
};

export function ChoosePassword({ link, token, onGone }: ChoosePasswordProps) {
  const t = useTranslations("signIn.links");
  const hints = useTranslations("signIn.setUp");
  const invited = link.kind === "invite";
  const [name, setName] = useState(link.name);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const signIn = useSignIn();
  const redeem = useAction(
    () => api.post("/links/redeem", { token, password, ...(invited ? { name } : {}) }, redeemed),
    { showsError: true, onDone: ({ email }) => void signIn.attempt("credentials", { email, password }) },
  );
  const isGone = redeem.error instanceof ApiError && redeem.error.status === 410;
  const submit = (): void => {
    const refusal = passwordFault(password, [link.email, link.name, name, link.newsroomName]);
    setFault(refusal?.message ?? null);
    if (refusal) return;
    if (isGone) onGone();
    else redeem.mutate();
  };
  return (
    <Form
      className={styles["form"]}
      method="post"
      onSubmit={submit}
    >
      <h1 className={styles["title"]}>{invited ? t("inviteTitle", { newsroom: link.newsroomName }) : t("resetTitle")}</h1>
      <p className={styles["note"]}>
        {invited ? t("inviteLead", { email: link.email }) : t("resetLead", { email: link.email, newsroom: link.newsroomName })}
      </p>
      {redeem.error ? <Failure error={redeem.error} /> : null}
      {redeem.isSuccess ? <Banner tone="good">{signIn.error ? t("doneSignIn") : t("done")}</Banner> : null}
      {invited ? (
        <Field label={t("name")}>
          <Input required value={name} autoComplete="name" onChange={(event) => setName(event.target.value)} />
        </Field>
      ) : null}
      {/* Password managers keep the pair together. */}
      <input type="hidden" name="email" autoComplete="username" value={link.email} readOnly />
      <Field label={t("newPassword")} hint={hints("passwordHint")} error={fault}>
        <Input required type="password" dir="ltr" autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
      </Field>
      <Button type="submit" look="primary" busy={redeem.isPending || signIn.busy !== null}>
        {redeem.isPending ? t("submitting") : invited ? t("submitInvite") : t("submitReset")}
      </Button>
    </Form>
  );
}

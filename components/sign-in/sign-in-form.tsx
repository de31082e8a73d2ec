"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { DemoPeople } from "./demo-people";
import styles from "./sign-in.module.css";
import { useSignIn } from "./use-sign-in";

export type SignInFormProps = {
  demo: boolean;
  /** The person has just signed out. */
  signedOut: boolean;
};

export function SignInForm({ demo, signedOut }: SignInFormProps) {
  const t = useTranslations("signIn");
  const { busy, error, failedAt, attempt } = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  // Before React is here a click would send the form as an address, password and all.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <>
      <p className={styles["lead"]}>{t("lead")}</p>
      {failedAt === "demo" ? <Banner tone="danger">{error}</Banner> : null}
      {signedOut && !error ? <Banner tone="good">{t("signedOut")}</Banner> : null}
      {demo ? <DemoPeople busy={busy} ready={ready} onChoose={(address) => void attempt("demo", { email: address })} /> : null}
      <Form
        className={styles["form"]}
        method="post"
        onSubmit={() => attempt("credentials", { email, password })}
      >
        {demo ? <h2 className={styles["title"]}>{t("byEmail")}</h2> : <h1 className={styles["title"]}>{t("title")}</h1>}
        {failedAt === "credentials" ? <Banner tone="danger">{error}</Banner> : null}
        <Field label={t("email")}>
          <Input type="email" name="email" autoComplete="username" dir="ltr" required value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label={t("password")}>
          <Input type="password" name="password" autoComplete="current-password" dir="ltr" required value={password} onChange={(event) => setPassword(event.target.value)} />
        </Field>
        <Button type="submit" look="primary" busy={busy === "credentials"} disabled={!ready}>
          {busy === "credentials" ? t("submitting") : t("submit")}
        </Button>
        <p className={styles["note"]}>{t("forgotten")}</p>
      </Form>
    </>
  );
}

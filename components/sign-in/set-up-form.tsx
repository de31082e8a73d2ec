"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { passwordFault } from "@/lib/auth/password-policy";
import styles from "./sign-in.module.css";
import { useSignIn } from "./use-sign-in";

const EMPTY = { newsroomName: "", name: "", email: "", password: "" };

/** The first admin and the newsroom; then straight in. */
export function SetUpForm() {
  const t = useTranslations("signIn.setUp");
  const [fields, setFields] = useState(EMPTY);
  const [fault, setFault] = useState<string | null>(null);
  const signIn = useSignIn();
  const setUp = useAction(() => api.post("/setup", fields, z.unknown()), {
    showsError: true,
    onDone: () => void signIn.attempt("credentials", fields),
  });
  const field = (name: keyof typeof EMPTY) => ({
    required: true,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const submit = (): void => {
    const refusal = passwordFault(fields.password, [fields.email, fields.name, fields.newsroomName]);
    setFault(refusal?.message ?? null);
    if (!refusal) setUp.mutate();
  };
  return (
    <Form
      className={styles["form"]}
      method="post"
      onSubmit={submit}
    >
      <h1 className={styles["title"]}>{t("title")}</h1>
      <p className={styles["note"]}>{t("lead")}</p>
      {setUp.error ? <Failure error={setUp.error} /> : null}
      {signIn.error ? <Banner tone="danger">{signIn.error}</Banner> : null}
      <Field label={t("newsroom")}>
        <Input {...field("newsroomName")} autoComplete="organization" />
      </Field>
      <Field label={t("name")}>
        <Input {...field("name")} autoComplete="name" />
      </Field>
      <Field label={t("email")}>
        <Input {...field("email")} type="email" dir="ltr" autoComplete="username" />
      </Field>
      <Field label={t("password")} hint={t("passwordHint")} error={fault}>
        <Input {...field("password")} type="password" dir="ltr" autoComplete="new-password" />
      </Field>
      <Button type="submit" look="primary" busy={setUp.isPending || signIn.busy !== null}>
        {setUp.isPending ? t("submitting") : t("submit")}
      </Button>
    </Form>
  );
}

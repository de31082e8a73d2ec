"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { When } from "@/components/desk/when";
import { CopyField } from "@/components/people/copy-field";
import { AskFirst } from "@/components/ui/ask-first";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { tokenView, type TokenView } from "@/lib/people/person";
import styles from "./settings.module.css";

const TOKENS_KEY = ["tokens"] as const;
const answer = z.object({ tokens: z.array(tokenView) });
const made = z.object({ token: z.string() });

/** Tokens for programs: shown once, ended one by one. */
export function Tokens() {
  const t = useTranslations("settings.tokens");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const tokens = useQuery({ queryKey: TOKENS_KEY, queryFn: ({ signal }) => api.get("/tokens", answer, { signal }) });
  const make = useAction(() => api.post("/tokens", { name: name.trim() }, made), {
    showsError: true,
    onDone: () => {
      setName("");
      setAsked(false);
      void client.invalidateQueries({ queryKey: TOKENS_KEY });
    },
  });
  return (
    <div className={styles["form"]}>
      <p className={styles["note"]}>{t("lead")}</p>
      <p className={styles["note"]}>{t.rich("api", { address: () => <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> })}</p>
      {make.data ? (
        <Banner tone="good" title={t("readyTitle")}>
          <p>{t("readyWords")}</p>
          <CopyField label={t("token")} value={make.data.token} action={t("copy")} />
        </Banner>
      ) : null}
      <Form
        className={styles["makeToken"]}
        noValidate
        onSubmit={() => {
          setAsked(true);
          if (name.trim() !== "") make.mutate();
        }}
      >
        <Field label={t("name")} hint={t("nameHint")} error={asked && name.trim() === "" ? t("nameMissing") : undefined}>
          <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" busy={make.isPending}>
          {t("make")}
        </Button>
      </Form>
      {make.error ? <Failure error={make.error} /> : null}
      {tokens.isPending ? <p role="status">{ui("loading")}</p> : null}
      {tokens.isError ? <Failure error={tokens.error} onRetry={() => void tokens.refetch()} /> : null}
      {tokens.data?.tokens.length === 0 ? <p className={styles["note"]}>{t("none")}</p> : null}
      <ul className={styles["tokens"]} aria-label={t("list")}>
        {tokens.data?.tokens.map((token) => (
          <TokenRow key={token.id} token={token} onEnded={() => void client.invalidateQueries({ queryKey: TOKENS_KEY })} />
        ))}
      </ul>
    </div>
  );
}

function TokenRow({ token, onEnded }: { token: TokenView; onEnded: () => void }) {
  const t = useTranslations("settings.tokens");
  const end = useAction(() => api.delete(`/tokens/${token.id}`, z.unknown()), {
    onDone: () => {
      toast(t("ended"));
      onEnded();
    },
  });
  return (
    <li className={styles["token"]}>
      <div>
        <strong>{token.name}</strong>
        <p className={styles["note"]}>
          {token.person.name} · {t.rich("made", { at: () => <When at={token.createdAt} /> })} ·{" "}
          {token.lastUsedAt ? t.rich("used", { at: () => <When at={token.lastUsedAt ?? token.createdAt} /> }) : t("neverUsed")}
        </p>
      </div>
      <AskFirst title={t("endTitle", { name: token.name })} description={t("endWords")} button={{ look: "danger", busy: end.isPending }} onDo={() => end.mutate()}>
        {t("end")}
      </AskFirst>
    </li>
  );
}

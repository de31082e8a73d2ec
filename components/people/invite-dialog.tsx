"use client";

import { useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { emailAddress } from "@/lib/auth/email-address";
import type { Role } from "@/lib/newsroom/roles";
import { LinkDialog } from "./link-dialog";
import styles from "./people.module.css";
import { RolesField } from "./roles-field";
import { PEOPLE_KEY } from "./use-people";

const invited = z.object({ link: z.string() });
const EMPTY: { name: string; email: string; roles: Role[] } = { name: "", email: "", roles: ["checker"] };

export function InviteDialog() {
  const t = useTranslations("people");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const invite = useAction(() => api.post("/people/invitations", fields, invited), {
    showsError: true,
    onDone: () => {
      setOpen(false);
      void client.invalidateQueries({ queryKey: PEOPLE_KEY });
    },
  });
  const faults = {
    name: fields.name.trim() === "" ? t("nameMissing") : undefined,
    email: emailAddress.safeParse(fields.email).success ? undefined : t("emailWrong"),
    roles: fields.roles.length === 0 ? t("rolesMissing") : undefined,
  };
  const shown: Partial<typeof faults> = asked ? faults : {};
  const submit = (): void => {
    setAsked(true);
    if (!faults.name && !faults.email && !faults.roles) invite.mutate();
  };
  const forget = (): void => {
    invite.reset();
    setFields(EMPTY);
    setAsked(false);
  };
  return (
    <>
      <Dialog
        title={t("invite")}
        description={t("inviteLead")}
        open={open}
        onOpenChange={setOpen}
        onSubmit={submit}
        trigger={
          <Button look="primary" icon={<UserPlus aria-hidden />}>
            {t("invite")}
          </Button>
        }
        footer={
          <Button type="submit" look="primary" busy={invite.isPending}>
            {t("makeLink")}
          </Button>
        }
      >
        <div className={styles["form"]}>
          {invite.error ? <Failure error={invite.error} /> : null}
          <Field label={t("name")} error={shown.name}>
            <Input value={fields.name} maxLength={120} onChange={(event) => setFields({ ...fields, name: event.target.value })} />
          </Field>
          <Field label={t("email")} error={shown.email}>
            <Input type="email" dir="ltr" value={fields.email} onChange={(event) => setFields({ ...fields, email: event.target.value })} />
          </Field>
          <RolesField roles={fields.roles} error={shown.roles} onChange={(roles) => setFields({ ...fields, roles })} />
        </div>
      </Dialog>
      <LinkDialog name={fields.name} link={invite.data?.link ?? null} onClose={forget} />
    </>
  );
}

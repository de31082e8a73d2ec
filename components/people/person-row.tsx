"use client";

import { EllipsisVertical, KeyRound, UserCheck, UserPen, UserX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Badge } from "@/components/ui/badge";
import { Face } from "@/components/ui/face";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuAction, MenuRule } from "@/components/ui/menu";
import type { PersonView } from "@/lib/people/person";
import { ChangePersonDialog, DeactivateDialog } from "./change-person-dialog";
import { LinkDialog } from "./link-dialog";
import styles from "./people.module.css";
import { useChangePerson } from "./use-change-person";

const link = z.object({ link: z.string() });

type PersonRowProps = { person: PersonView; isMe: boolean; mayAdminister: boolean };

export function PersonRow({ person, isMe, mayAdminister }: PersonRowProps) {
  const t = useTranslations("people");
  const words = useTranslations("words.role");
  const [open, setOpen] = useState<"change" | "deactivate" | null>(null);
  const makeLink = useAction(() => api.post(`/people/${person.id}/reset-link`, undefined, link));
  const reactivate = useChangePerson(person.id, { said: t("reactivatedToast", { name: person.name }), showsError: false });
  const close = (): void => setOpen(null);
  return (
    <li className={styles["person"]} data-state={person.state}>
      <Face name={person.name} size={36} />
      <div className={styles["who"]}>
        <span className={styles["name"]}>
          {person.name}
          {isMe ? <span className={styles["note"]}> ({t("you")})</span> : null}
        </span>
        <span className={styles["note"]}>{person.email}</span>
      </div>
      <div className={styles["badges"]}>
        {person.roles.map((role) => (
          <Badge key={role}>{words(role)}</Badge>
        ))}
        {person.state === "active" ? null : (
          <Badge hue={person.state === "invited" ? "var(--state-in-check)" : "var(--state-withdrawn)"}>
            {person.state === "invited" ? t("invited") : t("deactivated")}
          </Badge>
        )}
      </div>
      {mayAdminister ? (
        <Menu trigger={<IconButton label={t("actions", { name: person.name })} icon={<EllipsisVertical aria-hidden />} />}>
          <MenuAction icon={<UserPen aria-hidden />} onSelect={() => setOpen("change")}>
            {t("editRoles")}
          </MenuAction>
          {person.state === "deactivated" ? (
            <MenuAction icon={<UserCheck aria-hidden />} onSelect={() => reactivate.mutate({ deactivated: false })}>
              {t("reactivate")}
            </MenuAction>
          ) : (
            <>
              <MenuAction icon={<KeyRound aria-hidden />} onSelect={() => makeLink.mutate()}>
                {person.state === "invited" ? t("inviteLink") : t("resetLink")}
              </MenuAction>
              <MenuRule />
              <MenuAction danger icon={<UserX aria-hidden />} onSelect={() => setOpen("deactivate")}>
                {t("deactivate")}
              </MenuAction>
            </>
          )}
        </Menu>
      ) : null}
      {open === "change" ? <ChangePersonDialog person={person} onClose={close} /> : null}
      {open === "deactivate" ? <DeactivateDialog person={person} onClose={close} /> : null}
      <LinkDialog name={person.name} link={makeLink.data?.link ?? null} onClose={() => makeLink.reset()} />
    </li>
  );
}

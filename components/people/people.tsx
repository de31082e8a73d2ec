"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { useMe } from "@/components/api/use-me";
import { Page } from "@/components/frame/page";
import { Skeleton } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { permits } from "@/lib/newsroom/roles";
import { InviteDialog } from "./invite-dialog";
import { PersonRow } from "./person-row";
import styles from "./people.module.css";
import { usePeople } from "./use-people";

/** Who works here; admins change it. */
export function People() {
  const t = useTranslations("people");
  const ui = useTranslations("ui");
  const me = useMe().data;
  const people = usePeople();
  const [withDeactivated, setWithDeactivated] = useState(false);
  const mayAdminister = me !== undefined && permits(me.roles, "administer");
  const shown = (people.data ?? []).filter((person) => withDeactivated || person.state !== "deactivated");
  const anyDeactivated = people.data?.some((person) => person.state === "deactivated") ?? false;
  return (
    <Page title={t("title")} width="medium" lead={mayAdminister ? undefined : t("notAdmin")} actions={mayAdminister ? <InviteDialog /> : null}>
      {anyDeactivated ? (
        <div>
          <Toggle pressed={withDeactivated} onChange={setWithDeactivated}>
            {t("showDeactivated")}
          </Toggle>
        </div>
      ) : null}
      {people.isPending ? (
        <div role="status">
          <VisuallyHidden>{ui("loading")}</VisuallyHidden>
          <Skeleton lines={5} height={40} />
        </div>
      ) : null}
      {people.isError ? <Failure error={people.error} title={t("failed")} onRetry={() => void people.refetch()} /> : null}
      {shown.length > 0 ? (
        <ul className={styles["people"]} aria-label={t("list")}>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.id === me?.person.id} mayAdminister={mayAdminister} />
          ))}
        </ul>
      ) : null}
    </Page>
  );
}

"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { AskDialog } from "@/components/ui/ask-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PersonView } from "@/lib/people/person";
import styles from "./people.module.css";
import { RolesField } from "./roles-field";
import { useChangePerson } from "./use-change-person";

export function ChangePersonDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations("people");
  const ui = useTranslations("ui");
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState(person.roles);
  const change = useChangePerson(person.id, { onDone: onClose, said: t("savedToast") });
  const faults = { name: name.trim() === "" ? t("nameMissing") : undefined, roles: roles.length === 0 ? t("rolesMissing") : undefined };
  return (
    <AskDialog
      title={t("editTitle", { name: person.name })}
      onClose={onClose}
      action={{ words: ui("save"), busy: change.isPending, whyNot: faults.name ?? faults.roles, onDo: () => change.mutate({ name, roles }) }}
    >
      <div className={styles["form"]}>
        {change.error ? <Failure error={change.error} /> : null}
        <Field label={t("name")} error={faults.name}>
          <Input value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        </Field>
        <RolesField roles={roles} error={faults.roles} onChange={setRoles} />
      </div>
    </AskDialog>
  );
}

/** Ends every session of a person at once, after a question. */
export function DeactivateDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations("people");
  const change = useChangePerson(person.id, { onDone: onClose, said: t("deactivatedToast", { name: person.name }) });
  return (
    <AskDialog
      size="small"
      title={t("deactivateTitle", { name: person.name })}
      description={t("deactivateWords")}
      onClose={onClose}
      action={{ words: t("deactivate"), look: "danger", busy: change.isPending, onDo: () => change.mutate({ deactivated: true }) }}
    >
      {change.error ? <Failure error={change.error} /> : null}
    </AskDialog>
  );
}

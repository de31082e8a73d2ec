"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { ROLES, type Role } from "@/lib/newsroom/roles";
import styles from "./people.module.css";

type RolesFieldProps = { roles: readonly Role[]; onChange: (roles: Role[]) => void; error?: string | undefined };

/** Which roles somebody has, each with what it may do. */
export function RolesField({ roles, onChange, error }: RolesFieldProps) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  return (
    <fieldset className={styles["roles"]}>
      <legend className={styles["legend"]}>{t("roles")}</legend>
      <p className={styles["note"]}>{t("rolesHint")}</p>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={words(`role.${role}`)}
          hint={words(`roleDoes.${role}`)}
          checked={roles.includes(role)}
          onChange={(checked) => onChange(ROLES.filter((one) => (one === role ? checked : roles.includes(one))))}
        />
      ))}
      {error ? (
        <p className={styles["error"]} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

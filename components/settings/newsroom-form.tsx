"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { ApiError, api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { ME_KEY } from "@/components/api/use-me";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { settingsView, type SettingsView } from "@/lib/settings/settings";
import { isWebAddress } from "@/lib/text/fields";
import styles from "./settings.module.css";
import { SETTINGS_KEY } from "./use-settings";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({ value: zone, label: zone }));

export function NewsroomForm({ settings }: { settings: SettingsView }) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const client = useQueryClient();
  const [version, setVersion] = useState(settings.version);
  const [fields, setFields] = useState({ name: settings.name, timeZone: settings.timeZone, publicAddress: settings.publicAddress ?? "" });
  const save = useAction(
    () => api.patch("/settings", { ...fields, publicAddress: fields.publicAddress.trim() || null, version }, settingsView),
    {
      showsError: true,
      onDone: (saved) => {
        setVersion(saved.version);
        client.setQueryData(SETTINGS_KEY, saved);
        void client.invalidateQueries({ queryKey: ME_KEY });
        toast.success(t("saved"));
      },
    },
  );
  const address = fields.publicAddress.trim();
  const faults = {
    name: fields.name.trim() === "" ? t("newsroom.nameMissing") : undefined,
    address: address !== "" && !(isWebAddress(address) && address.startsWith("https://")) ? t("newsroom.publicAddressWrong") : undefined,
  };
  const theirs = save.error instanceof ApiError && save.error.status === 409 ? settingsView.safeParse(save.error.details["current"]).data : undefined;
  return (
    <Form
      className={styles["form"]}
      noValidate
      onSubmit={() => (faults.name || faults.address ? undefined : save.mutate())}
    >
      {save.error ? <Failure error={save.error} /> : null}
      {theirs ? (
        <div className={styles["theirs"]}>
          <p>{t("theirs", { name: theirs.name, timeZone: theirs.timeZone, publicAddress: theirs.publicAddress ?? "–" })}</p>
          <Button
            size="small"
            onClick={() => {
              setVersion(theirs.version);
              save.reset();
            }}
          >
            {t("keepMine")}
          </Button>
        </div>
      ) : null}
      <Field label={t("newsroom.name")} error={faults.name}>
        <Input value={fields.name} maxLength={200} onChange={(event) => setFields({ ...fields, name: event.target.value })} />
      </Field>
      <Field
        label={t("newsroom.timeZone")}
        hint={t("newsroom.timeZoneHint", { now: format.dateTime(now, { timeZone: fields.timeZone, weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) })}
      >
        <Combobox label={t("newsroom.timeZone")} value={fields.timeZone} options={withChosen(fields.timeZone)} onChange={(timeZone) => setFields({ ...fields, timeZone })} />
      </Field>
      <Field label={t("newsroom.publicAddress")} hint={t("newsroom.publicAddressHint")} error={faults.address}>
        <Input type="url" inputMode="url" dir="ltr" placeholder="https://" value={fields.publicAddress} onChange={(event) => setFields({ ...fields, publicAddress: event.target.value })} />
      </Field>
      <Button type="submit" look="primary" busy={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}

/** A zone that this browser does not list, but the server knows, stays chosen. */
function withChosen(zone: string): typeof ZONES {
  return ZONES.some((one) => one.value === zone) ? ZONES : [{ value: zone, label: zone }, ...ZONES];
}

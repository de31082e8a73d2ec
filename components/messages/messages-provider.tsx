"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { catalogue } from "./catalogue";

/** Words and the newsroom's time zone for everything below. Client components say `useTranslations("area")`. */
export function MessagesProvider({ timeZone = "UTC", children }: { timeZone?: string; children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={catalogue} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}

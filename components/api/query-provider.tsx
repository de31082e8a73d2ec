"use client";

import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ApiError } from "./api-error";

// At once, so that what an answer changes is drawn together with what its caller does then: the stored underline with the end of the pending one.
notifyManager.setScheduler(queueMicrotask);

/** A refusal stays a refusal however often one asks; only passing trouble is worth another try. */
function worthRetrying(failures: number, error: Error): boolean {
  if (error instanceof ApiError && !error.isPassing) return false;
  return failures < 3;
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: worthRetrying,
            retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000),
            staleTime: 5_000,
            // Ask even when the browser believes to be offline: on a desk's own network it is often wrong.
            networkMode: "always",
          },
          // A change is never repeated by itself: the form keeps what was typed and the person decides.
          mutations: { retry: false, networkMode: "always" },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

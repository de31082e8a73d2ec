"use client";

import "./globals.css";
import { BrokenScreen } from "@/components/frame/last-resort";
import { MessagesProvider } from "@/components/messages/messages-provider";
import { TooltipProvider } from "@/components/ui/tooltip";

/** Stands in for the root layout when that itself broke. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <MessagesProvider>
          <TooltipProvider>
            <main>
              <BrokenScreen reference={error.digest} onRetry={reset} />
            </main>
          </TooltipProvider>
        </MessagesProvider>
      </body>
    </html>
  );
}

import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/api/query-provider";
import { readTheme, THEME_COOKIE } from "@/components/frame/theme";
import { MessagesProvider } from "@/components/messages/messages-provider";
import { translator } from "@/components/messages/translator";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

const t = translator("layout");

export const metadata: Metadata = {
  title: { default: t("product"), template: t("titleTemplate", { page: "%s" }) },
  description: t("tagline"),
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    // The theme may be changed before React arrives.
    <html lang="en" dir="ltr" data-theme={theme} suppressHydrationWarning>
      <body>
        <MessagesProvider>
          <QueryProvider>
            <TooltipProvider>
              {children}
              <Toaster />
            </TooltipProvider>
          </QueryProvider>
        </MessagesProvider>
      </body>
    </html>
  );
}

import type { Metadata } from "next";
import { translator } from "@/components/messages/translator";
import { Settings } from "@/components/settings/settings";

export const metadata: Metadata = { title: translator("settings")("title") };

export default function SettingsPage() {
  return <Settings />;
}

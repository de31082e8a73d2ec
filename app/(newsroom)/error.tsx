"use client";

import { BrokenScreen } from "@/components/frame/last-resort";

export default function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenScreen reference={error.digest} onRetry={reset} />;
}

import type { Locator } from "@playwright/test";

/** Pastes what another program put on the clipboard, hostile parts and all: a browser's own clipboard would clean it first. */
export async function paste(into: Locator, { html, text }: { html?: string; text: string }): Promise<void> {
  await into.focus();
  await into.evaluate(
    (field, brought) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", brought.text);
      if (brought.html !== null) clipboardData.setData("text/html", brought.html);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html: html ?? null },
  );
}

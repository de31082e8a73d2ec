import { DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { env } from "@/lib/foundation/server/env";
import type { Settings } from "./settings";
import { seconds } from "./step";

/** Says where Tickmark is, how to get in and how to stop it; `took` in milliseconds. */
export function welcome({ roles, host, port, demo, dataDir, databaseUrl }: Settings, took: number): void {
  const lines = [`Ready after ${seconds(took)}.`, ""];
  if (roles.has("web")) {
    lines.push(`Tickmark is at   ${env().APP_URL ?? `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`}`);
    if (demo) {
      lines.push("To sign in       choose a person of the demo newsroom, one click:");
      for (const { email, name, roles: held } of DEMO_PEOPLE) lines.push(`                 ${email.padEnd(22)} ${name}, ${held.join(", ")}`);
    } else {
      lines.push("To sign in       with your address; an installation without people shows a page to set up the first admin");
    }
  } else {
    lines.push(`Running as       ${[...roles].join(", ")}${roles.has("collab") ? ` on ${host}:${port}` : ""}`);
  }
  if (databaseUrl === null) lines.push(`Everything is in ${dataDir}`);
  lines.push("To stop          Ctrl-C", "");
  console.log(lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n"));
}

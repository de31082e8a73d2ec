import pino, { type Logger } from "pino";
import { env } from "./env";

const shared = globalThis as { tickmarkLog?: Logger };

/** The process's log: one JSON line an event, on standard error. Ids and codes only; never article text, names or tokens. */
export function log(): Logger {
  shared.tickmarkLog ??= pino({ level: env().LOG_LEVEL, base: null }, pino.destination(2));
  return shared.tickmarkLog;
}

import { createServer } from "node:net";
import { errorCode } from "./error-code";
import { StartRefusal } from "./start-refusal";

/** The port that can be listened on: the wanted one, or any free one for 0. Refuses one that is taken or not allowed. */
export function checkPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (cause) => { reject(explainListening(cause, host, port)); });
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => { resolve(typeof address === "object" && address !== null ? address.port : port); });
    });
  });
}

/** What a failure to listen means for the person who started. */
export function explainListening(cause: unknown, host: string, port: number): StartRefusal {
  const code = errorCode(cause);
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    EACCES: `This account may not listen on port ${port}. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has, for instance 127.0.0.1.`,
    ENOTFOUND: `HOST names no address: ${host}.`,
  };
  return new StartRefusal(why[code] ?? `Cannot listen on ${host}:${port} (${code}).`, { cause });
}

import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody listens on: the wanted one if it is free, else one that the system picks. */
export async function findFreePort(wanted?: number): Promise<number> {
  return (wanted === undefined ? null : await tryPort(wanted)) ?? (await tryPort(0)) ?? Promise.reject(new Error("The system has no free port."));
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : null));
    });
  });
}

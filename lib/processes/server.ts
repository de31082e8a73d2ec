import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { log } from "@/lib/foundation/server/log";
import { explainListening } from "./port-check";
import { guardRequest, type TurnedAway } from "./request-guard";
import { projectRoot } from "./project-root";
import { setSecurityHeaders } from "./security-headers";

/** Shared editing, as the server needs it. It checks who asks and where from. */
export interface Collab {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Serves pages and the API; without it only health is answered. */
  readonly web: boolean;
  /** Serves `/collab`; without it no websocket is opened. */
  readonly collab: Collab | null;
}

/** Listens on one port for everything that this process serves, and resolves once it does. Refuses a port that cannot be had. */
export async function startServer({ host, port, web, collab }: ServerOptions): Promise<Server> {
  const answer = web ? await preparePages(host, port) : answerHealthOnly;
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, (request, response) => {
    const refusal = guardRequest(request);
    setSecurityHeaders(request, response);
    if (refusal === null) answer(request, response);
    else turnAway(request, response, refusal);
  });
  server.on("upgrade", (request, socket, head) => {
    // A socket that breaks here would otherwise end the process.
    socket.on("error", () => socket.destroy());
    // Next would leave an upgrade that it does not know open for ever; nobody but shared editing gets one.
    if (collab !== null && /^\/collab(\?|$)/.test(request.url ?? "")) collab.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => { reject(explainListening(cause, host, port)); });
    server.listen({ host, port }, resolve);
  });
  return server;
}

/** Takes no new requests, lets those that run have half a second, then cuts what is left. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => { resolve(); }));
  server.closeIdleConnections();
  const cut = setTimeout(() => { server.closeAllConnections(); }, 500);
  await closed;
  clearTimeout(cut);
}

async function preparePages(hostname: string, port: number): Promise<RequestListener> {
  const { default: next } = await import("next");
  // Next listens for upgrades on the server that it is given or finds. It gets one that never listens: websockets are ours.
  const app = next({ dev: false, dir: projectRoot, hostname, port, httpServer: new Server() });
  await quietly(() => app.prepare());
  const handle = app.getRequestHandler();
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log().error({ error: error instanceof Error ? error.message : String(error) }, "a request failed outside every handler");
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  };
}

/** Next announces on standard output how long it read its configuration; between our own lines that only confuses. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log: say } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = say;
  }
}

function answerHealthOnly(request: IncomingMessage, response: ServerResponse): void {
  if (request.url !== "/api/health") {
    turnAway(request, response, { status: 404, code: "not-found", message: "This process serves no pages." });
    return;
  }
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ status: "ok" }));
}

function turnAway(request: IncomingMessage, response: ServerResponse, { status, code, message, allow }: TurnedAway): void {
  const requestId = randomUUID();
  log().info({ requestId, status, code }, "turned away");
  if (allow !== undefined) response.setHeader("Allow", allow);
  // What was not read must not be taken for the next request.
  response.setHeader("Connection", "close");
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ code, message, requestId }));
  request.resume();
}

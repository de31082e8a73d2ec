/** Prisma: cannot reach, timed out, closed, no connection free, no transaction begun or ended in time. */
const PRISMA = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028"]);
/** Sockets; then PostgreSQL: connection exceptions, shutdown and start-up, too many connections, disk full, read-only. */
const WORLD = /^(E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN)|08\w{3}|57P0[1-5]|53\d{3}|25006)$/;
const WORDS = /Connection terminated|connection timeout|timeout exceeded when trying to connect|Can't reach database server|closed the connection|DatabaseNotReachable|ConnectionClosed|SocketTimeout|Client has encountered a connection error/i;

/** Whether an error only says that the database cannot be reached at this moment, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (PRISMA.has(code) || WORLD.test(code) || WORDS.test(cause.message) || cause.name === "PrismaClientInitializationError") return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
  }
  return false;
}

import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { log } from "./log";

/**
 * What must exist once in a process. Next bundles its own copy of `lib/`, so a module-level variable would exist
 * twice; `globalThis` is the one thing that both copies share.
 */
const shared = globalThis as { tickmarkPool?: Pool; tickmarkPrisma?: PrismaClient };

/** The connection pool as the application's role, which owns nothing and cannot bypass row-level security. */
export function pool(): Pool {
  if (!shared.tickmarkPool) {
    const connectionString = env().APP_DATABASE_URL;
    if (!connectionString) throw new Error("APP_DATABASE_URL is not set: start-up has not prepared the database.");
    shared.tickmarkPool = new Pool({ connectionString, max: 16, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 });
    shared.tickmarkPool.on("error", (error) => {
      log().warn({ error: error.message }, "an idle database connection was lost");
    });
  }
  return shared.tickmarkPool;
}

/** Prisma over that pool. Only `transaction.ts`, stores and reads may use what comes out of it. */
export function prisma(): PrismaClient {
  shared.tickmarkPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: "minimal" });
  return shared.tickmarkPrisma;
}

/** Closes pool and client; for shutdown and for tests. */
export async function closeDatabase(): Promise<void> {
  const { tickmarkPool, tickmarkPrisma } = shared;
  delete shared.tickmarkPool;
  delete shared.tickmarkPrisma;
  await tickmarkPrisma?.$disconnect();
  await tickmarkPool?.end().catch(() => undefined);
}

import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters.").optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TICKMARK_DEMO: flag.optional(),
  TICKMARK_ROLES: z.string().optional(),
  TICKMARK_CORPORA: z.string().optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  PUBLISH_DIR: z.string().optional(),
  SMTP_URL: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof schema>;

/**
 * The one place that reads the environment. Parsed anew at each call: start-up sets what it made (database addresses,
 * the demo's secret) for everything that comes after it. Throws with one line that names each variable at fault.
 */
export function env(): Env {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${faults.join("; ")}`);
}

/** next-auth takes its own address from the request only when this is set; our door hands it a host that was checked. */
export function trustOwnHostHeader(): void {
  process.env["AUTH_TRUST_HOST"] = "1";
}

import { answerHealth } from "@/lib/api/health";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export { answerHealth as GET };

import { answerAuth } from "@/lib/api/routes";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export { answerAuth as GET, answerAuth as POST };

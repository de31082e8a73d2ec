import { answerApi } from "@/lib/api/routes";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export { answerApi as GET, answerApi as HEAD, answerApi as POST, answerApi as PUT, answerApi as PATCH, answerApi as DELETE, answerApi as OPTIONS };

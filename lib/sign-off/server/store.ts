import { newId, type ArticleId, type ArticleVersionId, type ClaimId, type NewsroomId, type PersonId, type SignOffId, type VerdictId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { ArticleRecord } from "../record";

/** Adds a signature. The database refuses one by the wrong person, on a replaced verdict, or beside a standing one. */
export async function insertSignOff(
  tx: Tx,
  signOff: {
    newsroomId: NewsroomId;
    claimId: ClaimId;
    verdictId: VerdictId;
    versionId: ArticleVersionId;
    signerId: PersonId;
    seq: number;
    wordsSha256: string;
    recordSha256: string;
  },
): Promise<void> {
  await tx.signOff.create({ data: { id: newId<SignOffId>(), ...signOff } });
}

/** Adds that a second person sent a claim back. */
export async function insertReturn(
  tx: Tx,
  sent: { newsroomId: NewsroomId; claimId: ClaimId; verdictId: VerdictId; personId: PersonId; reason: string },
): Promise<void> {
  await tx.claimReturn.create({ data: { id: newId(), ...sent } });
}

/** Adds an article's sign-off with the record that stands for it for ever. */
export async function insertArticleSignOff(
  tx: Tx,
  signOff: { newsroomId: NewsroomId; articleId: ArticleId; versionId: ArticleVersionId; signerId: PersonId; signedAt: Date; record: ArticleRecord },
): Promise<void> {
  const { record, ...row } = signOff;
  const json: object = record;
  await tx.articleSignOff.create({ data: { id: newId<SignOffId>(), ...row, record: json } });
}

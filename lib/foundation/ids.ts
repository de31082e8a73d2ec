import { v7 } from "uuid";

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type NewsroomId = Id<"newsroom">;
export type PersonId = Id<"person">;
export type ArticleId = Id<"article">;
export type ArticleVersionId = Id<"article-version">;
export type ClaimId = Id<"claim">;
export type ClaimantId = Id<"claimant">;
export type OccurrenceId = Id<"occurrence">;
export type SourceId = Id<"source">;
export type EvidenceId = Id<"evidence">;
export type VerdictId = Id<"verdict">;
export type SignOffId = Id<"sign-off">;

/** A new identifier, a UUIDv7: sorts by time of creation, which keeps indexes and lists in order. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller chooses the brand
export function newId<T extends Id<string>>(): T {
  return v7() as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID, the only form of identifier that doors let through. */
export function isId(value: string): boolean {
  return UUID.test(value);
}

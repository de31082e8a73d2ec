-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('intake', 'in_check', 'signed_off', 'published', 'corrected');

-- CreateEnum
CREATE TYPE "TextDirection" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "ClientPurpose" AS ENUM ('editing', 'intake', 'command');

-- CreateEnum
CREATE TYPE "VersionReason" AS ENUM ('intake', 'sign_off', 'revision', 'restored', 'request');

-- CreateEnum
CREATE TYPE "TrayKind" AS ENUM ('displaced_words', 'doubled_block');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'reporter', 'checker', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('invite', 'reset');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('open', 'in_check', 'reported', 'signed_off', 'returned', 'disputed', 'needs_recheck', 'dismissed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ClaimType" AS ENUM ('event', 'numerical', 'quotation', 'causal', 'position', 'identity', 'other');

-- CreateEnum
CREATE TYPE "ClaimOrigin" AS ENUM ('own', 'attributed');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('attached', 'changed', 'lost');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('person', 'document', 'recording', 'dataset', 'page');

-- CreateEnum
CREATE TYPE "SourceStanding" AS ENUM ('primary', 'secondary');

-- CreateEnum
CREATE TYPE "EvidenceState" AS ENUM ('sufficient', 'not_enough', 'conflicting');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('confirmed', 'change_requested', 'cut', 'unresolved', 'on_author');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "publication" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "direction" "TextDirection" NOT NULL DEFAULT 'ltr',
    "source_url" TEXT,
    "external_id" TEXT,
    "deadline" TIMESTAMPTZ(3),
    "state" "ArticleState" NOT NULL DEFAULT 'intake',
    "reporter_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "head_seq" INTEGER NOT NULL DEFAULT 0,
    "carried_seq" INTEGER NOT NULL DEFAULT 0,
    "word_count" INTEGER NOT NULL DEFAULT 0,
    "sentence_count" INTEGER NOT NULL DEFAULT 0,
    "sentences_covered" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_update" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_update_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "article_snapshot" (
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_snapshot_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_client" (
    "article_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" "ClientPurpose" NOT NULL DEFAULT 'editing',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_client_pkey" PRIMARY KEY ("article_id","client_id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "reason" "VersionReason" NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tray_item" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "TrayKind" NOT NULL,
    "seq" INTEGER NOT NULL,
    "author_id" UUID,
    "words" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolution" TEXT,

    CONSTRAINT "tray_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "article_id" UUID,
    "claim_id" UUID,
    "event" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "roles" "Role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","newsroom_id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collab_ticket" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "collab_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "ClaimState" NOT NULL DEFAULT 'open',
    "state_reason" TEXT,
    "statement" TEXT NOT NULL,
    "type" "ClaimType" NOT NULL DEFAULT 'other',
    "origin" "ClaimOrigin" NOT NULL DEFAULT 'own',
    "claimant_id" UUID,
    "claimed_on" DATE,
    "quantity_value" TEXT,
    "quantity_unit" TEXT,
    "quantity_currency" TEXT,
    "quantity_period" TEXT,
    "quantity_as_of" DATE,
    "note" TEXT,
    "labels" TEXT[],
    "assignee_id" UUID,
    "let_stand_reason" TEXT,
    "let_stand_by_id" UUID,
    "let_stand_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "AnchorState" NOT NULL DEFAULT 'attached',
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "carried_seq" INTEGER NOT NULL,
    "current_words" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrence_change" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "occurrence_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claimant" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claimant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearance" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT,
    "on" DATE,
    "is_first" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "excerpt" TEXT NOT NULL,
    "locator" TEXT,
    "stance" "Stance" NOT NULL,
    "question" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_work" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "public_address" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "scale_version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "value" INTEGER NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "signer_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" INTEGER NOT NULL,
    "words_sha256" TEXT NOT NULL,
    "record_sha256" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_return" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_sign_off" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "signer_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "record" JSONB NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "article_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "publisher" TEXT,
    "address" TEXT,
    "published_on" DATE,
    "accessed_on" DATE,
    "standing" "SourceStanding" NOT NULL DEFAULT 'primary',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rating_id" UUID,
    "evidence_state" "EvidenceState" NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "justification" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "words_sha256" TEXT NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reaffirmation" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "words_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaffirmation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_newsroom_id_state_idx" ON "article"("newsroom_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "article_newsroom_id_external_id_key" ON "article"("newsroom_id", "external_id");

-- CreateIndex
CREATE INDEX "article_version_article_id_text_sha256_idx" ON "article_version"("article_id", "text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE INDEX "tray_item_article_id_resolved_at_idx" ON "tray_item"("article_id", "resolved_at");

-- CreateIndex
CREATE INDEX "audit_entry_article_id_at_idx" ON "audit_entry"("article_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_claim_id_at_idx" ON "audit_entry"("claim_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_newsroom_id_at_idx" ON "audit_entry"("newsroom_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_newsroom_id_idx" ON "membership"("newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_at_idx" ON "sign_in_attempt"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "collab_ticket_token_hash_key" ON "collab_ticket"("token_hash");

-- CreateIndex
CREATE INDEX "collab_ticket_expires_at_idx" ON "collab_ticket"("expires_at");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_state_idx" ON "claim"("newsroom_id", "state");

-- CreateIndex
CREATE INDEX "claim_assignee_id_idx" ON "claim"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_number_key" ON "claim"("article_id", "number");

-- CreateIndex
CREATE INDEX "occurrence_article_id_removed_at_idx" ON "occurrence"("article_id", "removed_at");

-- CreateIndex
CREATE INDEX "occurrence_claim_id_idx" ON "occurrence"("claim_id");

-- CreateIndex
CREATE INDEX "occurrence_change_claim_id_idx" ON "occurrence_change"("claim_id");

-- CreateIndex
CREATE INDEX "claimant_newsroom_id_name_idx" ON "claimant"("newsroom_id", "name");

-- CreateIndex
CREATE INDEX "appearance_claim_id_idx" ON "appearance"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_work_claim_id_person_id_key" ON "evidence_work"("claim_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_newsroom_id_scale_version_key_key" ON "rating"("newsroom_id", "scale_version", "key");

-- CreateIndex
CREATE INDEX "sign_off_claim_id_ended_at_idx" ON "sign_off"("claim_id", "ended_at");

-- CreateIndex
CREATE INDEX "claim_return_claim_id_idx" ON "claim_return"("claim_id");

-- CreateIndex
CREATE INDEX "article_sign_off_article_id_ended_at_idx" ON "article_sign_off"("article_id", "ended_at");

-- CreateIndex
CREATE INDEX "source_newsroom_id_title_idx" ON "source"("newsroom_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_claim_id_number_key" ON "verdict"("claim_id", "number");

-- CreateIndex
CREATE INDEX "reaffirmation_claim_id_idx" ON "reaffirmation"("claim_id");

-- AddForeignKey
ALTER TABLE "article_update" ADD CONSTRAINT "article_update_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "claimant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaffirmation" ADD CONSTRAINT "reaffirmation_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

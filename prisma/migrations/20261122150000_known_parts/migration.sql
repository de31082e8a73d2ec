-- AlterTable
ALTER TABLE "occurrence" ADD COLUMN     "known_parts" JSONB;

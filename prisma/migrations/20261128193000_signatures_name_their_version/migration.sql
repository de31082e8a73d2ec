-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "version_id" UUID;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

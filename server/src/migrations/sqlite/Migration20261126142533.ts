import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142533 extends Migration {

  override name = 'Migration20261126142533';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`exam_question\` add column \`idempotency_key\` text null;`);
    this.addSql(`create unique index \`exam_question_key\` on \`exam_question\` (\`year\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`import_job\` add column \`year\` integer null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`exam_question_key\`;`);
    this.addSql(`alter table \`exam_question\` drop column \`idempotency_key\`;`);

    this.addSql(`alter table \`import_job\` drop column \`year\`;`);
  }

}

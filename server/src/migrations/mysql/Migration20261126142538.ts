import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142538 extends Migration {

  override name = 'Migration20261126142538';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`exam_question\` add \`idempotency_key\` varchar(64) null;`);
    this.addSql(`alter table \`exam_question\` add unique \`exam_question_key\` (\`year\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`import_job\` add \`year\` smallint null;`);
    this.addSql(`alter table \`import_job\` modify \`kind\` varchar(12) not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`exam_question\` drop index \`exam_question_key\`;`);
    this.addSql(`alter table \`exam_question\` drop column \`idempotency_key\`;`);

    this.addSql(`alter table \`import_job\` drop column \`year\`;`);
    this.addSql(`alter table \`import_job\` modify \`kind\` varchar(8) not null;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142508 extends Migration {

  override name = 'Migration20261126142508';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`public_year\` add column \`edited_by_id\` bigint null;`);
    this.addSql(`alter table \`public_year\` add column \`edited_by_name\` text null;`);
    this.addSql(`alter table \`public_year\` add column \`edited_at\` bigint null;`);
    this.addSql(`alter table \`public_year\` add column \`exam_due_from\` bigint null;`);
    this.addSql(`alter table \`public_year\` add column \`electives_due_from\` bigint null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`public_year\` drop column \`edited_by_id\`;`);
    this.addSql(`alter table \`public_year\` drop column \`edited_by_name\`;`);
    this.addSql(`alter table \`public_year\` drop column \`edited_at\`;`);
    this.addSql(`alter table \`public_year\` drop column \`exam_due_from\`;`);
    this.addSql(`alter table \`public_year\` drop column \`electives_due_from\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142515 extends Migration {

  override name = 'Migration20261126142515';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`public_year\` add \`edited_by_id\` bigint null, add \`edited_by_name\` varchar(200) null, add \`edited_at\` bigint null, add \`exam_due_from\` bigint null, add \`electives_due_from\` bigint null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`public_year\` drop column \`edited_by_id\`, drop column \`edited_by_name\`, drop column \`edited_at\`, drop column \`exam_due_from\`, drop column \`electives_due_from\`;`);
  }

}

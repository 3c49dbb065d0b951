import { Migration } from '@mikro-orm/migrations';

export class Migration20261126062525 extends Migration {

  override name = 'Migration20261126062525';

  override up(): void | Promise<void> {
    this.addSql(`create index \`audit_row_about_name\` on \`audit_row\` (\`about_name\`, \`at\`);`);
    this.addSql(`create index \`audit_row_actor_name\` on \`audit_row\` (\`actor_name\`, \`at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`audit_row_about_name\`;`);
    this.addSql(`drop index \`audit_row_actor_name\`;`);
  }

}

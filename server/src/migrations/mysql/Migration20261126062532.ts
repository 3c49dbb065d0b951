import { Migration } from '@mikro-orm/migrations';

export class Migration20261126062532 extends Migration {

  override name = 'Migration20261126062532';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`audit_row\` add index \`audit_row_about_name\` (\`about_name\`, \`at\`);`);
    this.addSql(`alter table \`audit_row\` add index \`audit_row_actor_name\` (\`actor_name\`, \`at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`audit_row\` drop index \`audit_row_about_name\`;`);
    this.addSql(`alter table \`audit_row\` drop index \`audit_row_actor_name\`;`);
  }

}

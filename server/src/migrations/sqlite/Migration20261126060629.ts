import { Migration } from '@mikro-orm/migrations';

export class Migration20261126060629 extends Migration {

  override name = 'Migration20261126060629';

  override up(): void | Promise<void> {
    // 0 stands for all roles from here on: nulls are all different to a key.
    this.addSql(`update \`message\` set \`assignment_id\` = 0 where \`assignment_id\` is null;`);
    this.addSql(`drop index \`message_run\`;`);
    this.addSql(`create unique index \`message_run\` on \`message\` (\`account_id\`, \`assignment_id\`, \`run_key\`);`);

    this.addSql(`alter table \`outgoing_mail\` add column \`once\` text null;`);
    this.addSql(`create unique index \`outgoing_mail_once\` on \`outgoing_mail\` (\`account_id\`, \`once\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`message_run\`;`);
    this.addSql(`create unique index \`message_run\` on \`message\` (\`assignment_id\`, \`run_key\`);`);

    this.addSql(`drop index \`outgoing_mail_once\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`once\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126060632 extends Migration {

  override name = 'Migration20261126060632';

  override up(): void | Promise<void> {
    // 0 stands for all roles from here on: nulls are all different to a key.
    this.addSql(`update \`message\` set \`assignment_id\` = 0 where \`assignment_id\` is null;`);
    this.addSql(`alter table \`message\` drop index \`message_run\`;`);
    this.addSql(`alter table \`message\` add unique \`message_run\` (\`account_id\`, \`assignment_id\`, \`run_key\`);`);

    this.addSql(`alter table \`outgoing_mail\` add \`once\` varchar(80) null;`);
    this.addSql(`alter table \`outgoing_mail\` add unique \`outgoing_mail_once\` (\`account_id\`, \`once\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`message\` drop index \`message_run\`;`);
    this.addSql(`alter table \`message\` add unique \`message_run\` (\`assignment_id\`, \`run_key\`);`);

    this.addSql(`alter table \`outgoing_mail\` drop index \`outgoing_mail_once\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`once\`;`);
  }

}

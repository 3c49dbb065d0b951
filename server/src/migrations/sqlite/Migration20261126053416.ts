import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053416 extends Migration {

  override name = 'Migration20261126053416';

  override up(): void | Promise<void> {
    this.addSql(`create table \`message\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`assignment_id\` bigint null, \`kind\` text not null, \`count\` integer not null, \`params\` text not null, \`detail\` text null, \`hour_record_id\` bigint null, \`unit_id\` bigint null, \`department_id\` bigint null, \`year\` integer null, \`run_key\` text null, \`at\` bigint not null, \`read_at\` bigint null);`);
    this.addSql(`create index \`message_unread\` on \`message\` (\`account_id\`, \`read_at\`, \`assignment_id\`);`);
    this.addSql(`create index \`message_account\` on \`message\` (\`account_id\`, \`id\`);`);
    this.addSql(`create unique index \`message_run\` on \`message\` (\`assignment_id\`, \`run_key\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`message\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126052645 extends Migration {

  override name = 'Migration20261126052645';

  override up(): void | Promise<void> {
    this.addSql(`create table \`outgoing_mail\` (\`id\` integer not null primary key autoincrement, \`address\` text not null, \`account_id\` bigint null, \`language\` text not null, \`proof\` integer not null, \`subject\` text not null, \`text\` text not null, \`params\` text not null, \`created_at\` bigint not null, \`next_try_at\` bigint null, \`tries\` integer not null, \`claim\` text null, \`useful_until\` bigint null, \`sent_at\` bigint null, \`failed_at\` bigint null, \`error\` text null);`);
    this.addSql(`create index \`outgoing_mail_address\` on \`outgoing_mail\` (\`address\`, \`created_at\`);`);
    this.addSql(`create index \`outgoing_mail_due\` on \`outgoing_mail\` (\`next_try_at\`, \`created_at\`);`);

    this.addSql(`alter table \`account\` add column \`proven_email\` text null;`);
    this.addSql(`alter table \`account\` add column \`language\` text not null default 'zh';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`outgoing_mail\`;`);

    this.addSql(`alter table \`account\` drop column \`proven_email\`;`);
    this.addSql(`alter table \`account\` drop column \`language\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

/** What others have done to an account, and when a person's profile changed last: 专业技术人员管理 needs both. */
export class Migration20261125234003 extends Migration {

  override name = 'Migration20261125234003';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account_event\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`unit_id\` bigint null, \`changed\` text null, \`department_name\` text null, \`idempotency_key\` text null);`);
    this.addSql(`create index \`account_event_account\` on \`account_event\` (\`account_id\`, \`id\`);`);
    this.addSql(`create unique index \`account_event_key\` on \`account_event\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`professional\` add column \`updated_at\` bigint not null default 0;`);
    this.addSql(`create index \`professional_unit_name\` on \`professional\` (\`unit_id\`, \`name\`, \`id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`account_event\`;`);

    this.addSql(`drop index \`professional_unit_name\`;`);
    this.addSql(`alter table \`professional\` drop column \`updated_at\`;`);
  }

}

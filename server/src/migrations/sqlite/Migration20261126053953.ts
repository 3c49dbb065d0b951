import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053953 extends Migration {

  override name = 'Migration20261126053953';

  override up(): void | Promise<void> {
    this.addSql(`create table \`window_event\` (\`id\` integer not null primary key autoincrement, \`year\` integer not null, \`opening_id\` bigint null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`reason\` text not null, \`entry_opens_on\` date null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`former_entry_opens_on\` date null, \`former_entry_closes_on\` date null, \`former_review_closes_on\` date null);`);
    this.addSql(`create index \`window_event_year\` on \`window_event\` (\`year\`, \`id\`);`);

    this.addSql(`create table \`window_opening\` (\`id\` integer not null primary key autoincrement, \`year\` integer not null, \`unit_id\` bigint not null, \`professional_id\` bigint null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`reason\` text not null, \`granted_by_id\` bigint not null, \`granted_unit_id\` bigint not null, \`idempotency_key\` text null, \`created_at\` bigint not null, \`withdrawn_at\` bigint null, \`withdrawn_by_id\` bigint null, \`withdraw_reason\` text null, \`version\` integer not null default 1, constraint \`window_opening_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`window_opening_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict, constraint \`window_opening_granted_by_id_foreign\` foreign key (\`granted_by_id\`) references \`account\` (\`id\`), constraint \`window_opening_granted_unit_id_foreign\` foreign key (\`granted_unit_id\`) references \`unit\` (\`id\`), constraint \`window_opening_withdrawn_by_id_foreign\` foreign key (\`withdrawn_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`window_opening_person\` on \`window_opening\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create index \`window_opening_unit\` on \`window_opening\` (\`unit_id\`, \`year\`);`);
    this.addSql(`create unique index \`window_opening_key\` on \`window_opening\` (\`granted_by_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`annual_requirement\` add column \`version\` integer not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`window_event\`;`);
    this.addSql(`drop table if exists \`window_opening\`;`);

    this.addSql(`alter table \`annual_requirement\` drop column \`version\`;`);
  }

}

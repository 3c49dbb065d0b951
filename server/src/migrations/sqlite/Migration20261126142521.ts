import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142521 extends Migration {

  override name = 'Migration20261126142521';

  override up(): void | Promise<void> {
    this.addSql(`create table \`support_look\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`session_id\` bigint not null, \`reason\` text not null, \`idempotency_key\` text not null);`);
    this.addSql(`create index \`support_look_session\` on \`support_look\` (\`session_id\`, \`professional_id\`);`);
    this.addSql(`create unique index \`support_look_key\` on \`support_look\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`account_event\` add column \`year\` integer null;`);
    this.addSql(`alter table \`account_event\` add column \`until_on\` date null;`);

    this.addSql(`alter table \`exam_grant\` add column \`idempotency_key\` text null;`);
    this.addSql(`create unique index \`exam_grant_key\` on \`exam_grant\` (\`decided_by_id\`, \`idempotency_key\`);`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`window_opening__temp_alter\` (\`id\` integer not null primary key autoincrement, \`year\` integer not null, \`unit_id\` bigint not null, \`professional_id\` bigint null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`reason\` text not null, \`granted_by_id\` bigint not null, \`granted_unit_id\` bigint null, \`idempotency_key\` text null, \`created_at\` bigint not null, \`withdrawn_at\` bigint null, \`withdrawn_by_id\` bigint null, \`withdraw_reason\` text null, \`version\` integer not null default 1, constraint \`window_opening_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`window_opening_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict, constraint \`window_opening_granted_by_id_foreign\` foreign key (\`granted_by_id\`) references \`account\` (\`id\`), constraint \`window_opening_granted_unit_id_foreign\` foreign key (\`granted_unit_id\`) references \`unit\` (\`id\`) on delete restrict, constraint \`window_opening_withdrawn_by_id_foreign\` foreign key (\`withdrawn_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`insert into \`window_opening__temp_alter\` select \`id\`, \`year\`, \`unit_id\`, \`professional_id\`, \`entry_closes_on\`, \`review_closes_on\`, \`reason\`, \`granted_by_id\`, \`granted_unit_id\`, \`idempotency_key\`, \`created_at\`, \`withdrawn_at\`, \`withdrawn_by_id\`, \`withdraw_reason\`, \`version\` from \`window_opening\`;`);
    this.addSql(`drop table \`window_opening\`;`);
    this.addSql(`alter table \`window_opening__temp_alter\` rename to \`window_opening\`;`);
    this.addSql(`create index \`window_opening_person\` on \`window_opening\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create index \`window_opening_unit\` on \`window_opening\` (\`unit_id\`, \`year\`);`);
    this.addSql(`create unique index \`window_opening_key\` on \`window_opening\` (\`granted_by_id\`, \`idempotency_key\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`support_look\`;`);

    this.addSql(`alter table \`account_event\` drop column \`year\`;`);
    this.addSql(`alter table \`account_event\` drop column \`until_on\`;`);

    this.addSql(`drop index \`exam_grant_key\`;`);
    this.addSql(`alter table \`exam_grant\` drop column \`idempotency_key\`;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`window_opening__temp_alter\` (\`created_at\` bigint not null, \`entry_closes_on\` date null, \`granted_by_id\` bigint not null, \`granted_unit_id\` bigint not null, \`id\` integer not null primary key autoincrement, \`idempotency_key\` text null, \`professional_id\` bigint null, \`reason\` text not null, \`review_closes_on\` date null, \`unit_id\` bigint not null, \`version\` integer not null default 1, \`withdraw_reason\` text null, \`withdrawn_at\` bigint null, \`withdrawn_by_id\` bigint null, \`year\` integer not null, constraint \`window_opening_granted_by_id_foreign\` foreign key (\`granted_by_id\`) references \`account\` (\`id\`), constraint \`window_opening_granted_unit_id_foreign\` foreign key (\`granted_unit_id\`) references \`unit\` (\`id\`), constraint \`window_opening_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict, constraint \`window_opening_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`window_opening_withdrawn_by_id_foreign\` foreign key (\`withdrawn_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`insert into \`window_opening__temp_alter\` select \`created_at\`, \`entry_closes_on\`, \`granted_by_id\`, \`granted_unit_id\`, \`id\`, \`idempotency_key\`, \`professional_id\`, \`reason\`, \`review_closes_on\`, \`unit_id\`, \`version\`, \`withdraw_reason\`, \`withdrawn_at\`, \`withdrawn_by_id\`, \`year\` from \`window_opening\`;`);
    this.addSql(`drop table \`window_opening\`;`);
    this.addSql(`alter table \`window_opening__temp_alter\` rename to \`window_opening\`;`);
    this.addSql(`create unique index \`window_opening_key\` on \`window_opening\` (\`granted_by_id\`, \`idempotency_key\`);`);
    this.addSql(`create index \`window_opening_person\` on \`window_opening\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create index \`window_opening_unit\` on \`window_opening\` (\`unit_id\`, \`year\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

}

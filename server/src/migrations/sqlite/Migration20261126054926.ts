import { Migration } from '@mikro-orm/migrations';

export class Migration20261126054926 extends Migration {

  override name = 'Migration20261126054926';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_event\` (\`id\` integer not null primary key autoincrement, \`unit_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`other_name\` text null, \`reason\` text null);`);
    this.addSql(`create index \`unit_event_unit\` on \`unit_event\` (\`unit_id\`, \`id\`);`);

    this.addSql(`create table \`unit_merge\` (\`id\` integer not null primary key autoincrement, \`unit_id\` bigint not null, \`into_unit_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`reason\` text not null, \`undone_at\` bigint null, \`version\` integer not null default 1);`);
    this.addSql(`create index \`unit_merge_into\` on \`unit_merge\` (\`into_unit_id\`, \`id\`);`);
    this.addSql(`create index \`unit_merge_unit\` on \`unit_merge\` (\`unit_id\`, \`id\`);`);

    this.addSql(`create table \`unit_merge_row\` (\`id\` integer not null primary key autoincrement, \`merge_id\` bigint not null, \`referrer\` text not null, \`row_key\` bigint not null, \`former\` text null, \`latter\` text null, constraint \`unit_merge_row_merge_id_foreign\` foreign key (\`merge_id\`) references \`unit_merge\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`unit_merge_row_of\` on \`unit_merge_row\` (\`merge_id\`, \`referrer\`, \`row_key\`);`);

    this.addSql(`create table \`unit_registration\` (\`id\` integer not null primary key autoincrement, \`name\` text not null, \`credit_code\` text not null, \`credit_code_reason\` text null, \`same_name_reason\` text null, \`region_code\` text not null, \`kind\` text not null, \`industry_code\` text null, \`contact_name\` text not null, \`contact_phone\` text not null, \`requested_by_id\` bigint null, \`sender_hash\` text not null, \`idempotency_key\` text not null, \`receipt_hash\` text not null, \`state\` text not null, \`refusal_reason\` text null, \`decided_by_id\` bigint null, \`decided_by_name\` text null, \`decided_at\` bigint null, \`unit_id\` bigint null, \`created_at\` bigint not null, \`version\` integer not null default 1, constraint \`unit_registration_region_code_foreign\` foreign key (\`region_code\`) references \`region\` (\`code\`));`);
    this.addSql(`create index \`unit_registration_sender\` on \`unit_registration\` (\`sender_hash\`, \`created_at\`);`);
    this.addSql(`create index \`unit_registration_code\` on \`unit_registration\` (\`credit_code\`, \`state\`);`);
    this.addSql(`create index \`unit_registration_region\` on \`unit_registration\` (\`state\`, \`region_code\`, \`id\`);`);
    this.addSql(`create unique index \`unit_registration_receipt\` on \`unit_registration\` (\`receipt_hash\`);`);
    this.addSql(`create unique index \`unit_registration_key\` on \`unit_registration\` (\`sender_hash\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`unit\` add column \`closed_at\` bigint null;`);
    this.addSql(`alter table \`unit\` add column \`merged_into_id\` bigint null constraint \`unit_merged_into_id_foreign\` references \`unit\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`unit\` add column \`match_name\` text generated always as (lower(replace(replace(replace(replace(replace(replace(replace(name, ' ', ''), '　', ''), '（', '('), '）', ')'), '·', ''), '广西壮族自治区', '广西'), '有限责任公司', '有限公司'))) virtual null;`);
    this.addSql(`alter table \`unit\` add column \`organisation_code\` text generated always as (case when length(credit_code) = 18 then substr(credit_code, 9, 9) end) virtual null;`);
    this.addSql(`create index \`unit_merged_into_id_index\` on \`unit\` (\`merged_into_id\`);`);
    this.addSql(`create index \`unit_organisation\` on \`unit\` (\`organisation_code\`);`);
    this.addSql(`create index \`unit_match_name\` on \`unit\` (\`match_name\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`unit_event\`;`);
    this.addSql(`drop table if exists \`unit_merge\`;`);
    this.addSql(`drop table if exists \`unit_merge_row\`;`);
    this.addSql(`drop table if exists \`unit_registration\`;`);

    this.addSql(`drop index \`unit_merged_into_id_index\`;`);
    this.addSql(`drop index \`unit_organisation\`;`);
    this.addSql(`drop index \`unit_match_name\`;`);
    this.addSql(`alter table \`unit\` drop column \`closed_at\`;`);
    this.addSql(`alter table \`unit\` drop column \`merged_into_id\`;`);
    this.addSql(`alter table \`unit\` drop column \`match_name\`;`);
    this.addSql(`alter table \`unit\` drop column \`organisation_code\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126054955 extends Migration {

  override name = 'Migration20261126054955';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`unit_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(12) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`other_name\` varchar(200) null, \`reason\` varchar(500) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_event\` add index \`unit_event_unit\` (\`unit_id\`, \`id\`);`);

    this.addSql(`create table \`unit_merge\` (\`id\` bigint unsigned not null auto_increment primary key, \`unit_id\` bigint not null, \`into_unit_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`reason\` varchar(500) not null, \`undone_at\` bigint null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_merge\` add index \`unit_merge_into\` (\`into_unit_id\`, \`id\`);`);
    this.addSql(`alter table \`unit_merge\` add index \`unit_merge_unit\` (\`unit_id\`, \`id\`);`);

    this.addSql(`create table \`unit_merge_row\` (\`id\` bigint unsigned not null auto_increment primary key, \`merge_id\` bigint unsigned not null, \`referrer\` varchar(100) not null, \`row_key\` bigint not null, \`former\` varchar(200) null, \`latter\` varchar(200) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_merge_row\` add index \`unit_merge_row_of\` (\`merge_id\`, \`referrer\`, \`row_key\`);`);

    this.addSql(`create table \`unit_registration\` (\`id\` bigint unsigned not null auto_increment primary key, \`name\` varchar(200) not null, \`credit_code\` varchar(18) not null, \`credit_code_reason\` varchar(500) null, \`same_name_reason\` varchar(500) null, \`region_code\` varchar(6) not null, \`kind\` varchar(16) not null, \`industry_code\` varchar(10) null, \`contact_name\` varchar(100) not null, \`contact_phone\` varchar(20) not null, \`requested_by_id\` bigint null, \`sender_hash\` varchar(64) not null, \`idempotency_key\` varchar(64) not null, \`receipt_hash\` varchar(64) not null, \`state\` varchar(9) not null, \`refusal_reason\` varchar(500) null, \`decided_by_id\` bigint null, \`decided_by_name\` varchar(200) null, \`decided_at\` bigint null, \`unit_id\` bigint null, \`created_at\` bigint not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_registration\` add index \`unit_registration_sender\` (\`sender_hash\`, \`created_at\`);`);
    this.addSql(`alter table \`unit_registration\` add index \`unit_registration_code\` (\`credit_code\`, \`state\`);`);
    this.addSql(`alter table \`unit_registration\` add index \`unit_registration_region\` (\`state\`, \`region_code\`, \`id\`);`);
    this.addSql(`alter table \`unit_registration\` add unique \`unit_registration_receipt\` (\`receipt_hash\`);`);
    this.addSql(`alter table \`unit_registration\` add unique \`unit_registration_key\` (\`sender_hash\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`unit\` add \`closed_at\` bigint null, add \`merged_into_id\` bigint unsigned null, add \`match_name\` varchar(200) generated always as (lower(replace(replace(replace(replace(replace(replace(replace(name, ' ', ''), '　', ''), '（', '('), '）', ')'), '·', ''), '广西壮族自治区', '广西'), '有限责任公司', '有限公司'))) virtual, add \`organisation_code\` varchar(9) generated always as (case when length(credit_code) = 18 then substr(credit_code, 9, 9) end) virtual;`);
    this.addSql(`alter table \`unit\` add constraint \`unit_merged_into_id_foreign\` foreign key (\`merged_into_id\`) references \`unit\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`unit\` add index \`unit_merged_into_id_index\` (\`merged_into_id\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_organisation\` (\`organisation_code\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_match_name\` (\`match_name\`);`);

    this.addSql(`alter table \`unit_merge_row\` add constraint \`unit_merge_row_merge_id_foreign\` foreign key (\`merge_id\`) references \`unit_merge\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`unit_registration\` add constraint \`unit_registration_region_code_foreign\` foreign key (\`region_code\`) references \`region\` (\`code\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`unit_merge_row\` drop foreign key \`unit_merge_row_merge_id_foreign\`;`);

    this.addSql(`drop table if exists \`unit_event\`;`);
    this.addSql(`drop table if exists \`unit_merge\`;`);
    this.addSql(`drop table if exists \`unit_merge_row\`;`);
    this.addSql(`drop table if exists \`unit_registration\`;`);

    this.addSql(`alter table \`unit\` drop foreign key \`unit_merged_into_id_foreign\`;`);

    this.addSql(`alter table \`unit\` drop index \`unit_merged_into_id_index\`;`);
    this.addSql(`alter table \`unit\` drop index \`unit_organisation\`;`);
    this.addSql(`alter table \`unit\` drop index \`unit_match_name\`;`);
    this.addSql(`alter table \`unit\` drop column \`closed_at\`, drop column \`merged_into_id\`, drop column \`match_name\`, drop column \`organisation_code\`;`);
  }

}

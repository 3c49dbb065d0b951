import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053956 extends Migration {

  override name = 'Migration20261126053956';

  override up(): void | Promise<void> {
    this.addSql(`create table \`window_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`year\` smallint not null, \`opening_id\` bigint null, \`at\` bigint not null, \`action\` varchar(9) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`reason\` varchar(500) not null, \`entry_opens_on\` date null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`former_entry_opens_on\` date null, \`former_entry_closes_on\` date null, \`former_review_closes_on\` date null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`window_event\` add index \`window_event_year\` (\`year\`, \`id\`);`);

    this.addSql(`create table \`window_opening\` (\`id\` bigint unsigned not null auto_increment primary key, \`year\` smallint not null, \`unit_id\` bigint unsigned not null, \`professional_id\` bigint unsigned null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`reason\` varchar(500) not null, \`granted_by_id\` bigint unsigned not null, \`granted_unit_id\` bigint unsigned not null, \`idempotency_key\` varchar(64) null, \`created_at\` bigint not null, \`withdrawn_at\` bigint null, \`withdrawn_by_id\` bigint unsigned null, \`withdraw_reason\` varchar(500) null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`window_opening\` add index \`window_opening_person\` (\`professional_id\`, \`year\`);`);
    this.addSql(`alter table \`window_opening\` add index \`window_opening_unit\` (\`unit_id\`, \`year\`);`);
    this.addSql(`alter table \`window_opening\` add unique \`window_opening_key\` (\`granted_by_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`annual_requirement\` add \`version\` int not null default 1;`);

    this.addSql(`alter table \`window_opening\` add constraint \`window_opening_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`window_opening\` add constraint \`window_opening_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict;`);
    this.addSql(`alter table \`window_opening\` add constraint \`window_opening_granted_by_id_foreign\` foreign key (\`granted_by_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`window_opening\` add constraint \`window_opening_granted_unit_id_foreign\` foreign key (\`granted_unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`window_opening\` add constraint \`window_opening_withdrawn_by_id_foreign\` foreign key (\`withdrawn_by_id\`) references \`account\` (\`id\`) on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`window_event\`;`);
    this.addSql(`drop table if exists \`window_opening\`;`);

    this.addSql(`alter table \`annual_requirement\` drop column \`version\`;`);
  }

}

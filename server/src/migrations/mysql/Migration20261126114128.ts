import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114128 extends Migration {

  override name = 'Migration20261126114128';

  override up(): void | Promise<void> {
    this.addSql(`create table \`exam_question\` (\`id\` bigint unsigned not null auto_increment primary key, \`year\` smallint unsigned not null, \`kind\` varchar(10) not null, \`stem\` varchar(1000) not null, \`options\` text not null, \`correct\` varchar(100) not null, \`demo\` tinyint(1) not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`exam_question\` add index \`exam_question_year\` (\`year\`, \`kind\`);`);

    this.addSql(`create table \`exam_grant\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`year\` smallint unsigned not null, \`state\` varchar(7) not null, \`reason\` varchar(500) not null, \`requested_by_id\` bigint unsigned not null, \`requested_at\` bigint not null, \`decided_by_id\` bigint unsigned null, \`decided_at\` bigint null, \`decision_reason\` varchar(500) null, \`attempts\` int null, \`expires_on\` date null, \`open_for\` bigint null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`exam_grant\` add index \`exam_grant_state\` (\`state\`, \`id\`);`);
    this.addSql(`alter table \`exam_grant\` add index \`exam_grant_person\` (\`professional_id\`, \`year\`);`);
    this.addSql(`alter table \`exam_grant\` add unique \`exam_grant_open\` (\`open_for\`, \`year\`);`);

    this.addSql(`create table \`exam_attempt\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`year\` smallint unsigned not null, \`number\` smallint not null, \`grant_id\` bigint unsigned null, \`paper\` text not null, \`solution\` text not null, \`answers\` text not null, \`pass_mark\` smallint not null, \`started_at\` bigint not null, \`ends_at\` bigint not null, \`handed_in_at\` bigint null, \`closed_by\` varchar(6) null, \`score\` smallint null, \`passed\` tinyint(1) null, \`awarded_hours\` int null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`exam_attempt\` add index \`exam_attempt_open\` (\`handed_in_at\`, \`ends_at\`);`);
    this.addSql(`alter table \`exam_attempt\` add unique \`exam_attempt_number\` (\`professional_id\`, \`year\`, \`number\`);`);

    this.addSql(`alter table \`exam_question\` add constraint \`exam_question_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`);`);

    this.addSql(`alter table \`exam_grant\` add constraint \`exam_grant_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict;`);
    this.addSql(`alter table \`exam_grant\` add constraint \`exam_grant_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`);`);
    this.addSql(`alter table \`exam_grant\` add constraint \`exam_grant_requested_by_id_foreign\` foreign key (\`requested_by_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`exam_grant\` add constraint \`exam_grant_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`account\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`exam_attempt\` add constraint \`exam_attempt_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict;`);
    this.addSql(`alter table \`exam_attempt\` add constraint \`exam_attempt_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`);`);
    this.addSql(`alter table \`exam_attempt\` add constraint \`exam_attempt_grant_id_foreign\` foreign key (\`grant_id\`) references \`exam_grant\` (\`id\`) on delete restrict;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`exam_attempt\` drop foreign key \`exam_attempt_grant_id_foreign\`;`);

    this.addSql(`drop table if exists \`exam_question\`;`);
    this.addSql(`drop table if exists \`exam_grant\`;`);
    this.addSql(`drop table if exists \`exam_attempt\`;`);
  }

}

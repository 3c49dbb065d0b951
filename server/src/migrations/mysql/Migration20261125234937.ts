import { Migration } from '@mikro-orm/migrations';

export class Migration20261125234937 extends Migration {

  override name = 'Migration20261125234937';

  override up(): void | Promise<void> {
    this.addSql(`create table \`hour_batch\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint not null, \`action\` varchar(10) not null, \`decided_at\` bigint not null, \`first_event_id\` bigint null, \`last_event_id\` bigint null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_batch\` add index \`hour_batch_decided\` (\`decided_at\`);`);

    this.addSql(`create table \`hour_batch_failure\` (\`id\` bigint unsigned not null auto_increment primary key, \`batch_id\` bigint unsigned not null, \`hour_record_id\` bigint not null, \`error\` text not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_batch_failure\` add index \`hour_batch_failure_batch\` (\`batch_id\`, \`id\`);`);

    this.addSql(`create table \`opinion_template\` (\`id\` bigint unsigned not null auto_increment primary key, \`unit_id\` bigint unsigned not null, \`place\` smallint not null, \`decision\` varchar(7) not null, \`text\` varchar(1000) not null, \`created_by_id\` bigint unsigned null, \`idempotency_key\` varchar(64) null, \`used_at\` bigint null, \`updated_at\` bigint not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`opinion_template\` add unique \`opinion_template_key\` (\`created_by_id\`, \`idempotency_key\`);`);
    this.addSql(`alter table \`opinion_template\` add unique \`opinion_template_place\` (\`unit_id\`, \`place\`);`);

    this.addSql(`alter table \`hour_batch_failure\` add constraint \`hour_batch_failure_batch_id_foreign\` foreign key (\`batch_id\`) references \`hour_batch\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`opinion_template\` add constraint \`opinion_template_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`opinion_template\` add constraint \`opinion_template_created_by_id_foreign\` foreign key (\`created_by_id\`) references \`account\` (\`id\`) on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`hour_batch_failure\` drop foreign key \`hour_batch_failure_batch_id_foreign\`;`);

    this.addSql(`drop table if exists \`hour_batch\`;`);
    this.addSql(`drop table if exists \`hour_batch_failure\`;`);
    this.addSql(`drop table if exists \`opinion_template\`;`);
  }

}

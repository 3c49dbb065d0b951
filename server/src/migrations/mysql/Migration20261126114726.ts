import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114726 extends Migration {

  override name = 'Migration20261126114726';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account_merge\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint not null, \`professional_id\` bigint not null, \`into_account_id\` bigint not null, \`into_professional_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`reason\` varchar(500) not null, \`former_standing\` varchar(11) not null, \`former_department_id\` bigint null, \`former_wanted_department_id\` bigint null, \`former_locked_at\` bigint null, \`former_lock_reason\` varchar(500) null, \`undone_at\` bigint null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`account_merge\` add index \`account_merge_into\` (\`into_account_id\`, \`id\`);`);
    this.addSql(`alter table \`account_merge\` add index \`account_merge_account\` (\`account_id\`, \`id\`);`);

    this.addSql(`create table \`account_merge_row\` (\`id\` bigint unsigned not null auto_increment primary key, \`merge_id\` bigint unsigned not null, \`referrer\` varchar(100) not null, \`row_key\` bigint not null, \`former\` varchar(200) null, \`latter\` varchar(200) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`account_merge_row\` add index \`account_merge_row_of\` (\`merge_id\`, \`referrer\`, \`row_key\`);`);

    this.addSql(`alter table \`account\` add \`merged_into_id\` bigint unsigned null;`);
    this.addSql(`alter table \`account\` add constraint \`account_merged_into_id_foreign\` foreign key (\`merged_into_id\`) references \`account\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`account\` add index \`account_merged_into_id_index\` (\`merged_into_id\`);`);

    this.addSql(`alter table \`professional\` add index \`professional_name_birth\` (\`name\`, \`birth_date\`, \`id\`);`);

    this.addSql(`alter table \`account_merge_row\` add constraint \`account_merge_row_merge_id_foreign\` foreign key (\`merge_id\`) references \`account_merge\` (\`id\`) on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`account_merge_row\` drop foreign key \`account_merge_row_merge_id_foreign\`;`);

    this.addSql(`drop table if exists \`account_merge\`;`);
    this.addSql(`drop table if exists \`account_merge_row\`;`);

    this.addSql(`alter table \`account\` drop foreign key \`account_merged_into_id_foreign\`;`);

    this.addSql(`alter table \`account\` drop index \`account_merged_into_id_index\`;`);
    this.addSql(`alter table \`account\` drop column \`merged_into_id\`;`);

    this.addSql(`alter table \`professional\` drop index \`professional_name_birth\`;`);
  }

}

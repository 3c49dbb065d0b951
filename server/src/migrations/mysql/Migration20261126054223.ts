import { Migration } from '@mikro-orm/migrations';

export class Migration20261126054223 extends Migration {

  override name = 'Migration20261126054223';

  override up(): void | Promise<void> {
    this.addSql(`create table \`audit_chain\` (\`id\` smallint unsigned not null, \`seq\` bigint not null, \`sealed\` varchar(64) not null, \`settled_id\` bigint not null, \`mark\` varchar(64) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`audit_row\` (\`id\` bigint unsigned not null auto_increment primary key, \`at\` bigint not null, \`noun\` varchar(12) not null, \`action\` varchar(20) not null, \`actor_id\` bigint null, \`actor_name\` varchar(200) null, \`actor_role\` varchar(20) null, \`actor_unit_id\` bigint null, \`subject_id\` bigint null, \`account_id\` bigint null, \`about_name\` varchar(200) null, \`unit_id\` bigint null, \`department_id\` bigint null, \`details\` text null, \`address\` varchar(64) null, \`request_id\` varchar(36) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`audit_row\` add index \`audit_row_account\` (\`account_id\`, \`at\`);`);
    this.addSql(`alter table \`audit_row\` add index \`audit_row_department\` (\`department_id\`, \`at\`);`);
    this.addSql(`alter table \`audit_row\` add index \`audit_row_unit\` (\`unit_id\`, \`at\`);`);
    this.addSql(`alter table \`audit_row\` add index \`audit_row_at\` (\`at\`);`);

    this.addSql(`create table \`audit_seal\` (\`seq\` bigint unsigned not null, \`audit_row_id\` bigint not null, \`sealed\` varchar(64) not null, primary key (\`seq\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`audit_seal\` add index \`audit_seal_row\` (\`audit_row_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`audit_chain\`;`);
    this.addSql(`drop table if exists \`audit_row\`;`);
    this.addSql(`drop table if exists \`audit_seal\`;`);
  }

}

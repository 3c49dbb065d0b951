import { Migration } from '@mikro-orm/migrations';

export class Migration20261126054120 extends Migration {

  override name = 'Migration20261126054120';

  override up(): void | Promise<void> {
    this.addSql(`create table \`audit_chain\` (\`id\` integer not null primary key, \`seq\` bigint not null, \`sealed\` text not null, \`settled_id\` bigint not null, \`mark\` text not null);`);

    this.addSql(`create table \`audit_row\` (\`id\` integer not null primary key autoincrement, \`at\` bigint not null, \`noun\` text not null, \`action\` text not null, \`actor_id\` bigint null, \`actor_name\` text null, \`actor_role\` text null, \`actor_unit_id\` bigint null, \`subject_id\` bigint null, \`account_id\` bigint null, \`about_name\` text null, \`unit_id\` bigint null, \`department_id\` bigint null, \`details\` text null, \`address\` text null, \`request_id\` text null);`);
    this.addSql(`create index \`audit_row_account\` on \`audit_row\` (\`account_id\`, \`at\`);`);
    this.addSql(`create index \`audit_row_department\` on \`audit_row\` (\`department_id\`, \`at\`);`);
    this.addSql(`create index \`audit_row_unit\` on \`audit_row\` (\`unit_id\`, \`at\`);`);
    this.addSql(`create index \`audit_row_at\` on \`audit_row\` (\`at\`);`);

    this.addSql(`create table \`audit_seal\` (\`seq\` bigint not null primary key, \`audit_row_id\` bigint not null, \`sealed\` text not null);`);
    this.addSql(`create index \`audit_seal_row\` on \`audit_seal\` (\`audit_row_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`audit_chain\`;`);
    this.addSql(`drop table if exists \`audit_row\`;`);
    this.addSql(`drop table if exists \`audit_seal\`;`);
  }

}

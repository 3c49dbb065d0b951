import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114724 extends Migration {

  override name = 'Migration20261126114724';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account_merge\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`professional_id\` bigint not null, \`into_account_id\` bigint not null, \`into_professional_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`reason\` text not null, \`former_standing\` text not null, \`former_department_id\` bigint null, \`former_wanted_department_id\` bigint null, \`former_locked_at\` bigint null, \`former_lock_reason\` text null, \`undone_at\` bigint null, \`version\` integer not null default 1);`);
    this.addSql(`create index \`account_merge_into\` on \`account_merge\` (\`into_account_id\`, \`id\`);`);
    this.addSql(`create index \`account_merge_account\` on \`account_merge\` (\`account_id\`, \`id\`);`);

    this.addSql(`create table \`account_merge_row\` (\`id\` integer not null primary key autoincrement, \`merge_id\` bigint not null, \`referrer\` text not null, \`row_key\` bigint not null, \`former\` text null, \`latter\` text null, constraint \`account_merge_row_merge_id_foreign\` foreign key (\`merge_id\`) references \`account_merge\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`account_merge_row_of\` on \`account_merge_row\` (\`merge_id\`, \`referrer\`, \`row_key\`);`);

    this.addSql(`alter table \`account\` add column \`merged_into_id\` bigint null constraint \`account_merged_into_id_foreign\` references \`account\` (\`id\`) on delete set null;`);
    this.addSql(`create index \`account_merged_into_id_index\` on \`account\` (\`merged_into_id\`);`);

    this.addSql(`create index \`professional_name_birth\` on \`professional\` (\`name\`, \`birth_date\`, \`id\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`account_merge\`;`);
    this.addSql(`drop table if exists \`account_merge_row\`;`);

    this.addSql(`drop index \`account_merged_into_id_index\`;`);
    this.addSql(`alter table \`account\` drop column \`merged_into_id\`;`);

    this.addSql(`drop index \`professional_name_birth\`;`);
  }

}

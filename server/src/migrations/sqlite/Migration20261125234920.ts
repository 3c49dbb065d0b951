import { Migration } from '@mikro-orm/migrations';

export class Migration20261125234920 extends Migration {

  override name = 'Migration20261125234920';

  override up(): void | Promise<void> {
    this.addSql(`create table \`hour_batch\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`action\` text not null, \`decided_at\` bigint not null, \`first_event_id\` bigint null, \`last_event_id\` bigint null);`);
    this.addSql(`create index \`hour_batch_decided\` on \`hour_batch\` (\`decided_at\`);`);

    this.addSql(`create table \`hour_batch_failure\` (\`id\` integer not null primary key autoincrement, \`batch_id\` bigint not null, \`hour_record_id\` bigint not null, \`error\` text not null, constraint \`hour_batch_failure_batch_id_foreign\` foreign key (\`batch_id\`) references \`hour_batch\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`hour_batch_failure_batch\` on \`hour_batch_failure\` (\`batch_id\`, \`id\`);`);

    this.addSql(`create table \`opinion_template\` (\`id\` integer not null primary key autoincrement, \`unit_id\` bigint not null, \`place\` integer not null, \`decision\` text not null, \`text\` text not null, \`created_by_id\` bigint null, \`idempotency_key\` text null, \`used_at\` bigint null, \`updated_at\` bigint not null, \`version\` integer not null default 1, constraint \`opinion_template_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`opinion_template_created_by_id_foreign\` foreign key (\`created_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`opinion_template_key\` on \`opinion_template\` (\`created_by_id\`, \`idempotency_key\`);`);
    this.addSql(`create unique index \`opinion_template_place\` on \`opinion_template\` (\`unit_id\`, \`place\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`hour_batch\`;`);
    this.addSql(`drop table if exists \`hour_batch_failure\`;`);
    this.addSql(`drop table if exists \`opinion_template\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114014 extends Migration {

  override name = 'Migration20261126114014';

  override up(): void | Promise<void> {
    this.addSql(`create table \`certificate\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`kind\` text not null, \`year\` integer not null, \`number\` text not null, \`code\` text not null, \`snapshot\` text not null, \`name\` text not null, \`unit_name\` text not null, \`public_required\` integer not null, \`public_elective\` integer not null, \`professional_hours\` integer not null, \`signature\` text not null, \`key_id\` text not null, \`pdf_sha256\` text not null, \`pdf_size\` integer not null, \`storage_key\` text not null, \`issued_at\` bigint not null, \`status\` text not null, \`since\` bigint not null, \`cause\` text null, \`detail\` text null, \`valid_for\` bigint null, \`version\` integer not null default 1);`);
    this.addSql(`create index \`certificate_person\` on \`certificate\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create unique index \`certificate_valid\` on \`certificate\` (\`valid_for\`, \`kind\`, \`year\`);`);
    this.addSql(`create unique index \`certificate_number\` on \`certificate\` (\`number\`);`);

    this.addSql(`create table \`certificate_event\` (\`id\` integer not null primary key autoincrement, \`certificate_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint null, \`actor_name\` text null, \`cause\` text null, \`detail\` text null);`);
    this.addSql(`create index \`certificate_event_certificate\` on \`certificate_event\` (\`certificate_id\`, \`id\`);`);

    this.addSql(`create table \`certificate_key\` (\`id\` integer not null primary key autoincrement, \`key_id\` text not null, \`algorithm\` text not null, \`public_key\` text not null, \`since\` bigint not null);`);
    this.addSql(`create unique index \`certificate_key_id\` on \`certificate_key\` (\`key_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`certificate\`;`);
    this.addSql(`drop table if exists \`certificate_event\`;`);
    this.addSql(`drop table if exists \`certificate_key\`;`);
  }

}

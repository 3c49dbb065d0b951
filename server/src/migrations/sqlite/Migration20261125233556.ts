import { Migration } from '@mikro-orm/migrations';

/** Departments that close and merge, and administrators with what the notice asks for; what happens to both is kept. */
export class Migration20261125233556 extends Migration {

  override name = 'Migration20261125233556';

  override up(): void | Promise<void> {
    this.addSql(`create table \`assignment_event\` (\`id\` integer not null primary key autoincrement, \`assignment_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`from_department\` text null, \`to_department\` text null, \`idempotency_key\` text null);`);
    this.addSql(`create index \`assignment_event_assignment\` on \`assignment_event\` (\`assignment_id\`, \`id\`);`);
    this.addSql(`create unique index \`assignment_event_key\` on \`assignment_event\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`create table \`department_event\` (\`id\` integer not null primary key autoincrement, \`department_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`other_name\` text null, \`idempotency_key\` text null);`);
    this.addSql(`create index \`department_event_department\` on \`department_event\` (\`department_id\`, \`id\`);`);
    this.addSql(`create unique index \`department_event_key\` on \`department_event\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`hour_event\` add column \`to_name\` text null;`);

    this.addSql(`drop index \`department_unit_id_name_unique\`;`);
    this.addSql(`alter table \`department\` add column \`closed_at\` bigint null;`);
    this.addSql(`alter table \`department\` add column \`merged_into_id\` bigint null;`);
    this.addSql(`alter table \`department\` add column \`version\` integer not null default 1;`);
    this.addSql(`alter table \`department\` add column \`open_name\` text generated always as (case when closed_at is null then lower(name) end) virtual null;`);
    this.addSql(`create unique index \`department_open_name\` on \`department\` (\`unit_id\`, \`open_name\`);`);

    this.addSql(`alter table \`assignment\` add column \`ended_at\` bigint null;`);
    this.addSql(`alter table \`assignment\` add column \`job_title\` text null;`);
    this.addSql(`alter table \`assignment\` add column \`phone\` text null;`);
    this.addSql(`alter table \`assignment\` add column \`on_staff\` integer null;`);
    this.addSql(`alter table \`assignment\` add column \`sign_in_allowed\` integer not null default true;`);
    this.addSql(`alter table \`assignment\` add column \`duties\` text null;`);
    this.addSql(`alter table \`assignment\` add column \`version\` integer not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`assignment_event\`;`);
    this.addSql(`drop table if exists \`department_event\`;`);

    this.addSql(`alter table \`assignment\` drop column \`ended_at\`;`);
    this.addSql(`alter table \`assignment\` drop column \`job_title\`;`);
    this.addSql(`alter table \`assignment\` drop column \`phone\`;`);
    this.addSql(`alter table \`assignment\` drop column \`on_staff\`;`);
    this.addSql(`alter table \`assignment\` drop column \`sign_in_allowed\`;`);
    this.addSql(`alter table \`assignment\` drop column \`duties\`;`);
    this.addSql(`alter table \`assignment\` drop column \`version\`;`);

    this.addSql(`drop index \`department_open_name\`;`);
    this.addSql(`alter table \`department\` drop column \`closed_at\`;`);
    this.addSql(`alter table \`department\` drop column \`merged_into_id\`;`);
    this.addSql(`alter table \`department\` drop column \`version\`;`);
    this.addSql(`alter table \`department\` drop column \`open_name\`;`);
    this.addSql(`create unique index \`department_unit_id_name_unique\` on \`department\` (\`unit_id\`, \`name\`);`);

    this.addSql(`alter table \`hour_event\` drop column \`to_name\`;`);
  }

}

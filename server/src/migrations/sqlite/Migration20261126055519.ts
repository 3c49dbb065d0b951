import { Migration } from '@mikro-orm/migrations';

export class Migration20261126055519 extends Migration {

  override name = 'Migration20261126055519';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_move\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`from_unit_id\` bigint not null, \`to_unit_id\` bigint not null, \`department_id\` bigint null, \`note\` text null, \`state\` text not null, \`asked_by_id\` bigint not null, \`idempotency_key\` text not null, \`asked_at\` bigint not null, \`accepted_at\` bigint null, \`due_on\` date null, \`effective_on\` date null, \`version\` integer not null default 1, \`open_for\` bigint null, constraint \`unit_move_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`), constraint \`unit_move_from_unit_id_foreign\` foreign key (\`from_unit_id\`) references \`unit\` (\`id\`), constraint \`unit_move_to_unit_id_foreign\` foreign key (\`to_unit_id\`) references \`unit\` (\`id\`), constraint \`unit_move_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`unit_move_department_id_index\` on \`unit_move\` (\`department_id\`);`);
    this.addSql(`create index \`unit_move_due\` on \`unit_move\` (\`state\`, \`due_on\`);`);
    this.addSql(`create index \`unit_move_person\` on \`unit_move\` (\`professional_id\`, \`id\`);`);
    this.addSql(`create index \`unit_move_from\` on \`unit_move\` (\`from_unit_id\`, \`state\`, \`id\`);`);
    this.addSql(`create index \`unit_move_to\` on \`unit_move\` (\`to_unit_id\`, \`state\`, \`id\`);`);
    this.addSql(`create unique index \`unit_move_key\` on \`unit_move\` (\`asked_by_id\`, \`idempotency_key\`);`);
    this.addSql(`create unique index \`unit_move_open\` on \`unit_move\` (\`open_for\`);`);

    this.addSql(`create table \`unit_move_event\` (\`id\` integer not null primary key autoincrement, \`move_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint null, \`actor_name\` text null, \`unit_id\` bigint null, \`reason\` text null, \`effective_on\` date null, \`seen_version\` integer null);`);
    this.addSql(`create index \`unit_move_event_move\` on \`unit_move_event\` (\`move_id\`, \`id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`unit_move\`;`);
    this.addSql(`drop table if exists \`unit_move_event\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114125 extends Migration {

  override name = 'Migration20261126114125';

  override up(): void | Promise<void> {
    this.addSql(`create table \`exam_question\` (\`id\` integer not null primary key autoincrement, \`year\` integer not null, \`kind\` text not null, \`stem\` text not null, \`options\` text not null, \`correct\` text not null, \`demo\` integer not null, \`version\` integer not null default 1, constraint \`exam_question_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`));`);
    this.addSql(`create index \`exam_question_year\` on \`exam_question\` (\`year\`, \`kind\`);`);

    this.addSql(`create table \`exam_grant\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`year\` integer not null, \`state\` text not null, \`reason\` text not null, \`requested_by_id\` bigint not null, \`requested_at\` bigint not null, \`decided_by_id\` bigint null, \`decided_at\` bigint null, \`decision_reason\` text null, \`attempts\` integer null, \`expires_on\` date null, \`open_for\` bigint null, \`version\` integer not null default 1, constraint \`exam_grant_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict, constraint \`exam_grant_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`), constraint \`exam_grant_requested_by_id_foreign\` foreign key (\`requested_by_id\`) references \`account\` (\`id\`), constraint \`exam_grant_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`exam_grant_state\` on \`exam_grant\` (\`state\`, \`id\`);`);
    this.addSql(`create index \`exam_grant_person\` on \`exam_grant\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create unique index \`exam_grant_open\` on \`exam_grant\` (\`open_for\`, \`year\`);`);

    this.addSql(`create table \`exam_attempt\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`year\` integer not null, \`number\` integer not null, \`grant_id\` bigint null, \`paper\` text not null, \`solution\` text not null, \`answers\` text not null, \`pass_mark\` integer not null, \`started_at\` bigint not null, \`ends_at\` bigint not null, \`handed_in_at\` bigint null, \`closed_by\` text null, \`score\` integer null, \`passed\` integer null, \`awarded_hours\` integer null, constraint \`exam_attempt_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on delete restrict, constraint \`exam_attempt_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`), constraint \`exam_attempt_grant_id_foreign\` foreign key (\`grant_id\`) references \`exam_grant\` (\`id\`) on delete restrict);`);
    this.addSql(`create index \`exam_attempt_open\` on \`exam_attempt\` (\`handed_in_at\`, \`ends_at\`);`);
    this.addSql(`create unique index \`exam_attempt_number\` on \`exam_attempt\` (\`professional_id\`, \`year\`, \`number\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`exam_question\`;`);
    this.addSql(`drop table if exists \`exam_grant\`;`);
    this.addSql(`drop table if exists \`exam_attempt\`;`);
  }

}

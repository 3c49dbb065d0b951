import { Migration } from '@mikro-orm/migrations';

export class Migration20261126113259 extends Migration {

  override name = 'Migration20261126113259';

  override up(): void | Promise<void> {
    this.addSql(`create table \`public_year\` (\`year\` integer not null primary key, \`status\` text not null, \`study_opens_on\` date null, \`study_closes_on\` date null, \`make_up_opens_on\` date null, \`make_up_closes_on\` date null, \`pass_mark\` integer not null, \`attempts\` integer not null, \`exam_minutes\` integer null, \`single_count\` integer not null, \`multiple_count\` integer not null, \`true_false_count\` integer not null, \`demo\` integer not null, \`source\` text not null, \`version\` integer not null default 1);`);

    this.addSql(`create table \`course\` (\`id\` integer not null primary key autoincrement, \`year\` integer not null, \`kind\` text not null, \`area\` text null, \`title\` text not null, \`position\` integer not null, \`version\` integer not null default 1, constraint \`course_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`));`);
    this.addSql(`create index \`course_year\` on \`course\` (\`year\`, \`kind\`, \`position\`);`);

    this.addSql(`create table \`lesson\` (\`id\` integer not null primary key autoincrement, \`course_id\` bigint not null, \`title\` text not null, \`kind\` text not null, \`duration_ms\` integer not null, \`text\` text null, \`film_key\` text null, \`hls_key\` text null, \`captions_key\` text null, \`position\` integer not null, \`version\` integer not null default 1, constraint \`lesson_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`));`);
    this.addSql(`create index \`lesson_course\` on \`lesson\` (\`course_id\`, \`position\`);`);

    this.addSql(`create table \`course_material\` (\`id\` integer not null primary key autoincrement, \`course_id\` bigint not null, \`name\` text not null, \`media_type\` text not null, \`size\` bigint not null, \`storage_key\` text not null, \`position\` integer not null, constraint \`course_material_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`));`);
    this.addSql(`create index \`course_material_course\` on \`course_material\` (\`course_id\`, \`position\`);`);

    this.addSql(`create table \`study_session\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`lesson_id\` bigint not null, \`token\` text not null, \`started_at\` bigint not null, \`closes_at\` bigint not null, \`ended_at\` bigint null, \`gained_ms\` integer not null, constraint \`study_session_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`), constraint \`study_session_lesson_id_foreign\` foreign key (\`lesson_id\`) references \`lesson\` (\`id\`));`);
    this.addSql(`create index \`study_session_person\` on \`study_session\` (\`professional_id\`, \`ended_at\`);`);
    this.addSql(`create unique index \`study_session_token\` on \`study_session\` (\`token\`);`);

    this.addSql(`create table \`lesson_progress\` (\`professional_id\` bigint not null, \`lesson_id\` bigint not null, \`watched\` text not null, \`watched_ms\` integer not null, \`completed_at\` bigint null, \`updated_at\` bigint not null, primary key (\`professional_id\`, \`lesson_id\`), constraint \`lesson_progress_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict, constraint \`lesson_progress_lesson_id_foreign\` foreign key (\`lesson_id\`) references \`lesson\` (\`id\`) on update cascade on delete restrict);`);

    this.addSql(`create table \`elective_choice\` (\`professional_id\` bigint not null, \`course_id\` bigint not null, \`chosen_at\` bigint not null, primary key (\`professional_id\`, \`course_id\`), constraint \`elective_choice_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict, constraint \`elective_choice_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`) on update cascade on delete restrict);`);

    this.addSql(`create table \`course_completion\` (\`professional_id\` bigint not null, \`course_id\` bigint not null, \`year\` integer not null, \`completed_at\` bigint not null, primary key (\`professional_id\`, \`course_id\`), constraint \`course_completion_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict, constraint \`course_completion_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`) on update cascade on delete restrict);`);
    this.addSql(`create index \`course_completion_year\` on \`course_completion\` (\`professional_id\`, \`year\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`public_year\`;`);
    this.addSql(`drop table if exists \`course\`;`);
    this.addSql(`drop table if exists \`lesson\`;`);
    this.addSql(`drop table if exists \`course_material\`;`);
    this.addSql(`drop table if exists \`study_session\`;`);
    this.addSql(`drop table if exists \`lesson_progress\`;`);
    this.addSql(`drop table if exists \`elective_choice\`;`);
    this.addSql(`drop table if exists \`course_completion\`;`);
  }

}

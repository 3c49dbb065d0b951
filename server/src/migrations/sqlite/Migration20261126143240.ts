import { Migration } from '@mikro-orm/migrations';

export class Migration20261126143240 extends Migration {

  override name = 'Migration20261126143240';

  override up(): void | Promise<void> {
    this.addSql(`create table \`course_upload\` (\`id\` integer not null primary key autoincrement, \`token\` text not null, \`uploaded_by_id\` bigint not null, \`kind\` text not null, \`name\` text not null, \`media_type\` text not null, \`size\` bigint not null, \`duration_ms\` integer null, \`storage_key\` text not null, \`created_at\` bigint not null, constraint \`course_upload_uploaded_by_id_foreign\` foreign key (\`uploaded_by_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create index \`course_upload_age\` on \`course_upload\` (\`created_at\`);`);
    this.addSql(`create unique index \`course_upload_token\` on \`course_upload\` (\`token\`);`);

    this.addSql(`alter table \`course\` add column \`asked_since\` bigint null;`);
    this.addSql(`alter table \`course\` add column \`made_key\` text null;`);
    this.addSql(`create unique index \`course_made\` on \`course\` (\`made_key\`);`);

    this.addSql(`alter table \`lesson\` add column \`made_key\` text null;`);
    this.addSql(`create unique index \`lesson_made\` on \`lesson\` (\`made_key\`);`);

    this.addSql(`alter table \`course_material\` add column \`made_key\` text null;`);
    this.addSql(`alter table \`course_material\` add column \`version\` integer not null default 1;`);
    this.addSql(`create unique index \`course_material_made\` on \`course_material\` (\`made_key\`);`);

    this.addSql(`create index \`study_session_lesson\` on \`study_session\` (\`lesson_id\`);`);

    this.addSql(`create index \`lesson_progress_lesson\` on \`lesson_progress\` (\`lesson_id\`);`);

    this.addSql(`create index \`elective_choice_course\` on \`elective_choice\` (\`course_id\`);`);

    this.addSql(`create index \`course_completion_course\` on \`course_completion\` (\`course_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`course_upload\`;`);

    this.addSql(`drop index \`course_made\`;`);
    this.addSql(`alter table \`course\` drop column \`asked_since\`;`);
    this.addSql(`alter table \`course\` drop column \`made_key\`;`);

    this.addSql(`drop index \`course_completion_course\`;`);

    this.addSql(`drop index \`course_material_made\`;`);
    this.addSql(`alter table \`course_material\` drop column \`made_key\`;`);
    this.addSql(`alter table \`course_material\` drop column \`version\`;`);

    this.addSql(`drop index \`elective_choice_course\`;`);

    this.addSql(`drop index \`lesson_made\`;`);
    this.addSql(`alter table \`lesson\` drop column \`made_key\`;`);

    this.addSql(`drop index \`lesson_progress_lesson\`;`);

    this.addSql(`drop index \`study_session_lesson\`;`);
  }

}

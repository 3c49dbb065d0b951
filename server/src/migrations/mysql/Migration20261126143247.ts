import { Migration } from '@mikro-orm/migrations';

export class Migration20261126143247 extends Migration {

  override name = 'Migration20261126143247';

  override up(): void | Promise<void> {
    this.addSql(`create table \`course_upload\` (\`id\` bigint unsigned not null auto_increment primary key, \`token\` varchar(36) not null, \`uploaded_by_id\` bigint unsigned not null, \`kind\` varchar(8) not null, \`name\` varchar(200) not null, \`media_type\` varchar(100) not null, \`size\` bigint not null, \`duration_ms\` int null, \`storage_key\` varchar(200) not null, \`created_at\` bigint not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`course_upload\` add index \`course_upload_age\` (\`created_at\`);`);
    this.addSql(`alter table \`course_upload\` add unique \`course_upload_token\` (\`token\`);`);

    this.addSql(`alter table \`course\` add \`asked_since\` bigint null, add \`made_key\` varchar(90) null;`);
    this.addSql(`alter table \`course\` add unique \`course_made\` (\`made_key\`);`);

    this.addSql(`alter table \`lesson\` add \`made_key\` varchar(90) null;`);
    this.addSql(`alter table \`lesson\` add unique \`lesson_made\` (\`made_key\`);`);

    this.addSql(`alter table \`course_material\` add \`made_key\` varchar(90) null, add \`version\` int not null default 1;`);
    this.addSql(`alter table \`course_material\` add unique \`course_material_made\` (\`made_key\`);`);

    this.addSql(`alter table \`study_session\` add index \`study_session_lesson\` (\`lesson_id\`);`);

    this.addSql(`alter table \`lesson_progress\` add index \`lesson_progress_lesson\` (\`lesson_id\`);`);

    this.addSql(`alter table \`elective_choice\` add index \`elective_choice_course\` (\`course_id\`);`);

    this.addSql(`alter table \`course_completion\` add index \`course_completion_course\` (\`course_id\`);`);

    this.addSql(`alter table \`course_upload\` add constraint \`course_upload_uploaded_by_id_foreign\` foreign key (\`uploaded_by_id\`) references \`account\` (\`id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`course_upload\`;`);

    this.addSql(`alter table \`course\` drop index \`course_made\`;`);
    this.addSql(`alter table \`course\` drop column \`asked_since\`, drop column \`made_key\`;`);

    this.addSql(`alter table \`course_completion\` drop index \`course_completion_course\`;`);

    this.addSql(`alter table \`course_material\` drop index \`course_material_made\`;`);
    this.addSql(`alter table \`course_material\` drop column \`made_key\`, drop column \`version\`;`);

    this.addSql(`alter table \`elective_choice\` drop index \`elective_choice_course\`;`);

    this.addSql(`alter table \`lesson\` drop index \`lesson_made\`;`);
    this.addSql(`alter table \`lesson\` drop column \`made_key\`;`);

    this.addSql(`alter table \`lesson_progress\` drop index \`lesson_progress_lesson\`;`);

    this.addSql(`alter table \`study_session\` drop index \`study_session_lesson\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126113302 extends Migration {

  override name = 'Migration20261126113302';

  override up(): void | Promise<void> {
    this.addSql(`create table \`public_year\` (\`year\` smallint unsigned not null, \`status\` varchar(9) not null, \`study_opens_on\` date null, \`study_closes_on\` date null, \`make_up_opens_on\` date null, \`make_up_closes_on\` date null, \`pass_mark\` int not null, \`attempts\` int not null, \`exam_minutes\` int null, \`single_count\` int not null, \`multiple_count\` int not null, \`true_false_count\` int not null, \`demo\` tinyint(1) not null, \`source\` varchar(500) not null, \`version\` int not null default 1, primary key (\`year\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`course\` (\`id\` bigint unsigned not null auto_increment primary key, \`year\` smallint unsigned not null, \`kind\` varchar(8) not null, \`area\` varchar(100) null, \`title\` varchar(200) not null, \`position\` int not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`course\` add index \`course_year\` (\`year\`, \`kind\`, \`position\`);`);

    this.addSql(`create table \`lesson\` (\`id\` bigint unsigned not null auto_increment primary key, \`course_id\` bigint unsigned not null, \`title\` varchar(200) not null, \`kind\` varchar(5) not null, \`duration_ms\` int not null, \`text\` text null, \`film_key\` varchar(200) null, \`hls_key\` varchar(200) null, \`captions_key\` varchar(200) null, \`position\` int not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`lesson\` add index \`lesson_course\` (\`course_id\`, \`position\`);`);

    this.addSql(`create table \`course_material\` (\`id\` bigint unsigned not null auto_increment primary key, \`course_id\` bigint unsigned not null, \`name\` varchar(200) not null, \`media_type\` varchar(100) not null, \`size\` bigint not null, \`storage_key\` varchar(200) not null, \`position\` int not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`course_material\` add index \`course_material_course\` (\`course_id\`, \`position\`);`);

    this.addSql(`create table \`study_session\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`lesson_id\` bigint unsigned not null, \`token\` varchar(36) not null, \`started_at\` bigint not null, \`closes_at\` bigint not null, \`ended_at\` bigint null, \`gained_ms\` int not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`study_session\` add index \`study_session_person\` (\`professional_id\`, \`ended_at\`);`);
    this.addSql(`alter table \`study_session\` add unique \`study_session_token\` (\`token\`);`);

    this.addSql(`create table \`lesson_progress\` (\`professional_id\` bigint unsigned not null, \`lesson_id\` bigint unsigned not null, \`watched\` text not null, \`watched_ms\` int not null, \`completed_at\` bigint null, \`updated_at\` bigint not null, primary key (\`professional_id\`, \`lesson_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`elective_choice\` (\`professional_id\` bigint unsigned not null, \`course_id\` bigint unsigned not null, \`chosen_at\` bigint not null, primary key (\`professional_id\`, \`course_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`course_completion\` (\`professional_id\` bigint unsigned not null, \`course_id\` bigint unsigned not null, \`year\` smallint not null, \`completed_at\` bigint not null, primary key (\`professional_id\`, \`course_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`course_completion\` add index \`course_completion_year\` (\`professional_id\`, \`year\`);`);

    this.addSql(`alter table \`course\` add constraint \`course_year_foreign\` foreign key (\`year\`) references \`public_year\` (\`year\`);`);

    this.addSql(`alter table \`lesson\` add constraint \`lesson_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`);`);

    this.addSql(`alter table \`course_material\` add constraint \`course_material_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`);`);

    this.addSql(`alter table \`study_session\` add constraint \`study_session_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`);`);
    this.addSql(`alter table \`study_session\` add constraint \`study_session_lesson_id_foreign\` foreign key (\`lesson_id\`) references \`lesson\` (\`id\`);`);

    this.addSql(`alter table \`lesson_progress\` add constraint \`lesson_progress_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict;`);
    this.addSql(`alter table \`lesson_progress\` add constraint \`lesson_progress_lesson_id_foreign\` foreign key (\`lesson_id\`) references \`lesson\` (\`id\`) on update cascade on delete restrict;`);

    this.addSql(`alter table \`elective_choice\` add constraint \`elective_choice_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict;`);
    this.addSql(`alter table \`elective_choice\` add constraint \`elective_choice_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`) on update cascade on delete restrict;`);

    this.addSql(`alter table \`course_completion\` add constraint \`course_completion_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`) on update cascade on delete restrict;`);
    this.addSql(`alter table \`course_completion\` add constraint \`course_completion_course_id_foreign\` foreign key (\`course_id\`) references \`course\` (\`id\`) on update cascade on delete restrict;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`course\` drop foreign key \`course_year_foreign\`;`);
    this.addSql(`alter table \`lesson\` drop foreign key \`lesson_course_id_foreign\`;`);
    this.addSql(`alter table \`course_material\` drop foreign key \`course_material_course_id_foreign\`;`);
    this.addSql(`alter table \`elective_choice\` drop foreign key \`elective_choice_course_id_foreign\`;`);
    this.addSql(`alter table \`course_completion\` drop foreign key \`course_completion_course_id_foreign\`;`);
    this.addSql(`alter table \`study_session\` drop foreign key \`study_session_lesson_id_foreign\`;`);
    this.addSql(`alter table \`lesson_progress\` drop foreign key \`lesson_progress_lesson_id_foreign\`;`);

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

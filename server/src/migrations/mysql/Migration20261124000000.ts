import { Migration } from '@mikro-orm/migrations';

/** Every table as the system began with it. */
export class Migration20261124000000 extends Migration {

  override name = 'Migration20261124000000';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account\` (\`id\` bigint unsigned not null auto_increment primary key, \`login_kind\` varchar(16) not null, \`login_hash\` varchar(64) not null, \`login_cipher\` varchar(255) not null, \`login_tail\` varchar(4) not null, \`name\` varchar(200) not null, \`phone\` varchar(20) null, \`email\` varchar(200) null, \`password_hash\` varchar(255) null, \`code_hash\` varchar(255) null, \`code_expires_at\` bigint null, \`locked_at\` bigint null, \`lock_reason\` varchar(500) null, \`created_at\` bigint not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`account\` add unique \`account_login_kind_login_hash_unique\` (\`login_kind\`, \`login_hash\`);`);

    this.addSql(`create table \`annual_requirement\` (\`year\` smallint unsigned not null, \`total\` int not null, \`professional_hours\` int not null, \`public_required\` int null, \`public_elective\` int null, \`entry_opens_on\` date null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`study_closes_on\` date null, \`source\` varchar(500) not null, primary key (\`year\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`attachment\` (\`id\` bigint unsigned not null auto_increment primary key, \`hour_record_id\` bigint null, \`uploaded_by_id\` bigint unsigned not null, \`name\` varchar(255) not null, \`media_type\` varchar(40) not null, \`size\` int not null, \`storage_key\` varchar(80) not null, \`created_at\` bigint not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`attachment\` add index \`attachment_owner\` (\`uploaded_by_id\`, \`hour_record_id\`);`);
    this.addSql(`alter table \`attachment\` add index \`attachment_record\` (\`hour_record_id\`, \`id\`);`);

    this.addSql(`create table \`code_entry\` (\`id\` bigint unsigned not null auto_increment primary key, \`kind\` varchar(16) not null, \`code\` varchar(10) not null, \`name\` varchar(100) not null, \`name_en\` varchar(200) not null, \`parent_code\` varchar(10) null, \`position\` int not null, \`editable\` tinyint(1) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`code_entry\` add unique \`code_entry_kind_code_unique\` (\`kind\`, \`code\`);`);

    this.addSql(`create table \`deleted_hour_record\` (\`id\` bigint unsigned not null auto_increment primary key, \`hour_record_id\` bigint not null, \`professional_id\` bigint not null, \`unit_id\` bigint not null, \`deleted_by_id\` bigint not null, \`deleted_at\` bigint not null, \`reason\` varchar(1000) null, \`record\` text not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`deleted_hour_record\` add index \`deleted_hour_record_person\` (\`professional_id\`);`);

    this.addSql(`create table \`hour_category\` (\`id\` bigint unsigned not null auto_increment primary key, \`code\` varchar(40) not null, \`name\` varchar(100) not null, \`name_en\` varchar(200) not null, \`parent_id\` bigint unsigned null, \`subject\` varchar(16) not null, \`date_kind\` varchar(8) not null, \`guidance\` varchar(500) null, \`guidance_en\` varchar(1000) null, \`position\` int not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_category\` add unique \`hour_category_code_unique\` (\`code\`);`);
    this.addSql(`alter table \`hour_category\` add index \`hour_category_parent_id_index\` (\`parent_id\`);`);

    this.addSql(`create table \`hour_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`hour_record_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(10) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`unit_id\` bigint null, \`opinion\` varchar(1000) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_event\` add index \`hour_event_record\` (\`hour_record_id\`, \`id\`);`);

    this.addSql(`create table \`hour_rule\` (\`id\` bigint unsigned not null auto_increment primary key, \`category_id\` bigint unsigned not null, \`formula\` varchar(16) not null, \`enforce\` varchar(8) not null, \`status\` varchar(12) not null, \`legal_basis\` varchar(500) not null, \`legal_basis_en\` varchar(1000) not null, \`effective_from\` date not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_rule\` add index \`hour_rule_category\` (\`category_id\`, \`effective_from\`);`);

    this.addSql(`create table \`id_number_look\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint not null, \`at\` bigint not null, \`account_id\` bigint not null, \`by_name\` varchar(200) not null, \`unit_id\` bigint null, \`reason\` varchar(500) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`id_number_look\` add index \`id_number_look_person\` (\`professional_id\`, \`id\`);`);

    this.addSql(`create table \`region\` (\`code\` varchar(6) not null, \`name\` varchar(50) not null, \`parent_code\` varchar(6) null, primary key (\`code\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`region\` add index \`region_parent_code_index\` (\`parent_code\`);`);

    this.addSql(`create table \`sign_in_failure\` (\`counted\` varchar(64) not null, \`failures\` int not null, \`window_ends_at\` bigint not null, primary key (\`counted\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`sign_in_failure\` add index \`sign_in_failure_window_ends_at_index\` (\`window_ends_at\`);`);

    this.addSql(`create table \`spent_captcha\` (\`signature\` varchar(64) not null, \`expires_at\` bigint not null, primary key (\`signature\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`spent_captcha\` add index \`spent_captcha_expires_at_index\` (\`expires_at\`);`);

    this.addSql(`create table \`unit\` (\`id\` bigint unsigned not null auto_increment primary key, \`name\` varchar(200) not null, \`credit_code\` varchar(18) not null, \`credit_code_reason\` varchar(500) null, \`region_code\` varchar(6) not null, \`kind\` varchar(16) not null, \`industry_code\` varchar(10) null, \`created_at\` bigint not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit\` add unique \`unit_credit_code_unique\` (\`credit_code\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_region_code_index\` (\`region_code\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_name\` (\`name\`);`);

    this.addSql(`create table \`supervision\` (\`id\` bigint unsigned not null auto_increment primary key, \`authority_id\` bigint unsigned not null, \`unit_id\` bigint unsigned not null, \`kind\` varchar(8) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`supervision\` add index \`supervision_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`supervision\` add unique \`supervision_authority_id_unit_id_unique\` (\`authority_id\`, \`unit_id\`);`);

    this.addSql(`create table \`department\` (\`id\` bigint unsigned not null auto_increment primary key, \`unit_id\` bigint unsigned not null, \`name\` varchar(100) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`department\` add index \`department_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`department\` add unique \`department_unit_id_name_unique\` (\`unit_id\`, \`name\`);`);

    this.addSql(`create table \`professional\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint unsigned not null, \`name\` varchar(100) not null, \`id_number_hash\` varchar(64) not null, \`id_number_tail\` varchar(4) not null, \`sex\` varchar(8) not null, \`birth_date\` date not null, \`ethnic_group_code\` varchar(10) null, \`position\` varchar(100) null, \`industry_code\` varchar(10) null, \`title_series_code\` varchar(10) null, \`title_code\` varchar(10) null, \`unit_id\` bigint unsigned not null, \`department_id\` bigint unsigned null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`professional\` add unique \`professional_account_id_unique\` (\`account_id\`);`);
    this.addSql(`alter table \`professional\` add index \`professional_department_id_index\` (\`department_id\`);`);
    this.addSql(`alter table \`professional\` add index \`professional_id_number\` (\`id_number_hash\`);`);
    this.addSql(`alter table \`professional\` add index \`professional_unit\` (\`unit_id\`, \`department_id\`, \`id\`);`);

    this.addSql(`create table \`annual_hours\` (\`professional_id\` bigint unsigned not null, \`year\` smallint unsigned not null, \`public_required\` int not null, \`public_elective\` int not null, \`professional_hours\` int not null, primary key (\`professional_id\`, \`year\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`hour_record\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`unit_id\` bigint unsigned not null, \`department_id\` bigint unsigned null, \`category_id\` bigint unsigned not null, \`subject\` varchar(16) not null, \`rule_id\` bigint unsigned not null, \`title\` varchar(2000) not null, \`starts_on\` date not null, \`start_half\` varchar(9) not null, \`ends_on\` date not null, \`end_half\` varchar(9) not null, \`year\` smallint not null, \`claimed_hours\` int not null, \`approved_hours\` int null, \`description\` varchar(2000) null, \`certificate_number\` varchar(100) null, \`status\` varchar(8) not null, \`source\` varchar(8) not null, \`review_unit_id\` bigint unsigned null, \`opinion\` varchar(1000) null, \`entered_by_id\` bigint unsigned not null, \`entered_by_unit_id\` bigint unsigned null, \`reviewed_by_id\` bigint unsigned null, \`pledged_at\` bigint null, \`idempotency_key\` varchar(64) null, \`created_at\` bigint not null, \`submitted_at\` bigint null, \`reviewed_at\` bigint null, \`updated_at\` bigint not null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`hour_record\` add index \`hour_record_department_id_index\` (\`department_id\`);`);
    this.addSql(`alter table \`hour_record\` add index \`hour_record_category_id_index\` (\`category_id\`);`);
    this.addSql(`alter table \`hour_record\` add index \`hour_record_unit\` (\`unit_id\`, \`status\`, \`id\`, \`department_id\`);`);
    this.addSql(`alter table \`hour_record\` add index \`hour_record_queue\` (\`review_unit_id\`, \`status\`, \`submitted_at\`, \`id\`, \`department_id\`);`);
    this.addSql(`alter table \`hour_record\` add index \`hour_record_person\` (\`professional_id\`, \`year\`);`);
    this.addSql(`alter table \`hour_record\` add unique \`hour_record_key\` (\`entered_by_id\`, \`idempotency_key\`);`);

    this.addSql(`create table \`employment\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`unit_id\` bigint unsigned not null, \`department_id\` bigint unsigned null, \`starts_on\` date not null, \`ends_on\` date null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`employment\` add index \`employment_professional_id_index\` (\`professional_id\`);`);
    this.addSql(`alter table \`employment\` add index \`employment_department_id_index\` (\`department_id\`);`);
    this.addSql(`alter table \`employment\` add index \`employment_unit\` (\`unit_id\`, \`starts_on\`, \`ends_on\`, \`professional_id\`);`);

    this.addSql(`create table \`assignment\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint unsigned not null, \`role\` varchar(20) not null, \`unit_id\` bigint unsigned null, \`department_id\` bigint unsigned null, \`starts_on\` date not null, \`ends_on\` date null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`assignment\` add index \`assignment_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`assignment\` add index \`assignment_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`assignment\` add index \`assignment_department_id_index\` (\`department_id\`);`);

    this.addSql(`create table \`session\` (\`id\` bigint unsigned not null auto_increment primary key, \`token_hash\` varchar(64) not null, \`account_id\` bigint unsigned not null, \`assignment_id\` bigint unsigned null, \`created_at\` bigint not null, \`last_seen_at\` bigint not null, \`ends_at\` bigint not null, \`ended_at\` bigint null, \`address\` varchar(64) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`session\` add unique \`session_token_hash_unique\` (\`token_hash\`);`);
    this.addSql(`alter table \`session\` add index \`session_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`session\` add index \`session_assignment_id_index\` (\`assignment_id\`);`);

    this.addSql(`create table \`upload_ticket\` (\`id\` bigint unsigned not null auto_increment primary key, \`ticket_hash\` varchar(64) not null, \`account_id\` bigint unsigned not null, \`expires_at\` bigint not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`upload_ticket\` add unique \`upload_ticket_ticket_hash_unique\` (\`ticket_hash\`);`);
    this.addSql(`alter table \`upload_ticket\` add index \`upload_ticket_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`upload_ticket\` add index \`upload_ticket_expires_at_index\` (\`expires_at\`);`);

    this.addSql(`alter table \`attachment\` add constraint \`attachment_uploaded_by_id_foreign\` foreign key (\`uploaded_by_id\`) references \`account\` (\`id\`);`);

    this.addSql(`alter table \`hour_category\` add constraint \`hour_category_parent_id_foreign\` foreign key (\`parent_id\`) references \`hour_category\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`hour_rule\` add constraint \`hour_rule_category_id_foreign\` foreign key (\`category_id\`) references \`hour_category\` (\`id\`);`);

    this.addSql(`alter table \`unit\` add constraint \`unit_region_code_foreign\` foreign key (\`region_code\`) references \`region\` (\`code\`);`);

    this.addSql(`alter table \`supervision\` add constraint \`supervision_authority_id_foreign\` foreign key (\`authority_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`supervision\` add constraint \`supervision_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);

    this.addSql(`alter table \`department\` add constraint \`department_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);

    this.addSql(`alter table \`professional\` add constraint \`professional_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`professional\` add constraint \`professional_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`professional\` add constraint \`professional_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`annual_hours\` add constraint \`annual_hours_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`);`);

    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`);`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_category_id_foreign\` foreign key (\`category_id\`) references \`hour_category\` (\`id\`);`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_rule_id_foreign\` foreign key (\`rule_id\`) references \`hour_rule\` (\`id\`);`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_review_unit_id_foreign\` foreign key (\`review_unit_id\`) references \`unit\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_entered_by_id_foreign\` foreign key (\`entered_by_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_entered_by_unit_id_foreign\` foreign key (\`entered_by_unit_id\`) references \`unit\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`hour_record\` add constraint \`hour_record_reviewed_by_id_foreign\` foreign key (\`reviewed_by_id\`) references \`account\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`employment\` add constraint \`employment_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`);`);
    this.addSql(`alter table \`employment\` add constraint \`employment_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`employment\` add constraint \`employment_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`assignment\` add constraint \`assignment_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`assignment\` add constraint \`assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`assignment\` add constraint \`assignment_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`session\` add constraint \`session_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`session\` add constraint \`session_assignment_id_foreign\` foreign key (\`assignment_id\`) references \`assignment\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`upload_ticket\` add constraint \`upload_ticket_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`);`);
  }

}

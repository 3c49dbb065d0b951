import { Migration } from '@mikro-orm/migrations';

/** Every table as the system began with it. */
export class Migration20261124000000 extends Migration {

  override name = 'Migration20261124000000';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account\` (\`id\` integer not null primary key autoincrement, \`login_kind\` text not null, \`login_hash\` text not null, \`login_cipher\` text not null, \`login_tail\` text not null, \`name\` text not null, \`phone\` text null, \`email\` text null, \`password_hash\` text null, \`code_hash\` text null, \`code_expires_at\` bigint null, \`locked_at\` bigint null, \`lock_reason\` text null, \`created_at\` bigint not null, \`version\` integer not null default 1);`);
    this.addSql(`create unique index \`account_login_kind_login_hash_unique\` on \`account\` (\`login_kind\`, \`login_hash\`);`);

    this.addSql(`create table \`annual_requirement\` (\`year\` integer not null primary key, \`total\` integer not null, \`professional_hours\` integer not null, \`public_required\` integer null, \`public_elective\` integer null, \`entry_opens_on\` date null, \`entry_closes_on\` date null, \`review_closes_on\` date null, \`study_closes_on\` date null, \`source\` text not null);`);

    this.addSql(`create table \`attachment\` (\`id\` integer not null primary key autoincrement, \`hour_record_id\` bigint null, \`uploaded_by_id\` bigint not null, \`name\` text not null, \`media_type\` text not null, \`size\` integer not null, \`storage_key\` text not null, \`created_at\` bigint not null, constraint \`attachment_uploaded_by_id_foreign\` foreign key (\`uploaded_by_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create index \`attachment_owner\` on \`attachment\` (\`uploaded_by_id\`, \`hour_record_id\`);`);
    this.addSql(`create index \`attachment_record\` on \`attachment\` (\`hour_record_id\`, \`id\`);`);

    this.addSql(`create table \`code_entry\` (\`id\` integer not null primary key autoincrement, \`kind\` text not null, \`code\` text not null, \`name\` text not null, \`name_en\` text not null, \`parent_code\` text null, \`position\` integer not null, \`editable\` integer not null);`);
    this.addSql(`create unique index \`code_entry_kind_code_unique\` on \`code_entry\` (\`kind\`, \`code\`);`);

    this.addSql(`create table \`deleted_hour_record\` (\`id\` integer not null primary key autoincrement, \`hour_record_id\` bigint not null, \`professional_id\` bigint not null, \`unit_id\` bigint not null, \`deleted_by_id\` bigint not null, \`deleted_at\` bigint not null, \`reason\` text null, \`record\` text not null);`);
    this.addSql(`create index \`deleted_hour_record_person\` on \`deleted_hour_record\` (\`professional_id\`);`);

    this.addSql(`create table \`hour_category\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`name\` text not null, \`name_en\` text not null, \`parent_id\` bigint null, \`subject\` text not null, \`date_kind\` text not null, \`guidance\` text null, \`guidance_en\` text null, \`position\` integer not null, constraint \`hour_category_parent_id_foreign\` foreign key (\`parent_id\`) references \`hour_category\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`hour_category_code_unique\` on \`hour_category\` (\`code\`);`);
    this.addSql(`create index \`hour_category_parent_id_index\` on \`hour_category\` (\`parent_id\`);`);

    this.addSql(`create table \`hour_event\` (\`id\` integer not null primary key autoincrement, \`hour_record_id\` bigint not null, \`at\` bigint not null, \`action\` text not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`unit_id\` bigint null, \`opinion\` text null);`);
    this.addSql(`create index \`hour_event_record\` on \`hour_event\` (\`hour_record_id\`, \`id\`);`);

    this.addSql(`create table \`hour_rule\` (\`id\` integer not null primary key autoincrement, \`category_id\` bigint not null, \`formula\` text not null, \`enforce\` text not null, \`status\` text not null, \`legal_basis\` text not null, \`legal_basis_en\` text not null, \`effective_from\` date not null, constraint \`hour_rule_category_id_foreign\` foreign key (\`category_id\`) references \`hour_category\` (\`id\`));`);
    this.addSql(`create index \`hour_rule_category\` on \`hour_rule\` (\`category_id\`, \`effective_from\`);`);

    this.addSql(`create table \`id_number_look\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`at\` bigint not null, \`account_id\` bigint not null, \`by_name\` text not null, \`unit_id\` bigint null, \`reason\` text null);`);
    this.addSql(`create index \`id_number_look_person\` on \`id_number_look\` (\`professional_id\`, \`id\`);`);

    this.addSql(`create table \`region\` (\`code\` text not null primary key, \`name\` text not null, \`parent_code\` text null);`);
    this.addSql(`create index \`region_parent_code_index\` on \`region\` (\`parent_code\`);`);

    this.addSql(`create table \`sign_in_failure\` (\`counted\` text not null primary key, \`failures\` integer not null, \`window_ends_at\` bigint not null);`);
    this.addSql(`create index \`sign_in_failure_window_ends_at_index\` on \`sign_in_failure\` (\`window_ends_at\`);`);

    this.addSql(`create table \`spent_captcha\` (\`signature\` text not null primary key, \`expires_at\` bigint not null);`);
    this.addSql(`create index \`spent_captcha_expires_at_index\` on \`spent_captcha\` (\`expires_at\`);`);

    this.addSql(`create table \`unit\` (\`id\` integer not null primary key autoincrement, \`name\` text not null, \`credit_code\` text not null, \`credit_code_reason\` text null, \`region_code\` text not null, \`kind\` text not null, \`industry_code\` text null, \`created_at\` bigint not null, \`version\` integer not null default 1, constraint \`unit_region_code_foreign\` foreign key (\`region_code\`) references \`region\` (\`code\`));`);
    this.addSql(`create unique index \`unit_credit_code_unique\` on \`unit\` (\`credit_code\`);`);
    this.addSql(`create index \`unit_region_code_index\` on \`unit\` (\`region_code\`);`);
    this.addSql(`create index \`unit_name\` on \`unit\` (\`name\`);`);

    this.addSql(`create table \`supervision\` (\`id\` integer not null primary key autoincrement, \`authority_id\` bigint not null, \`unit_id\` bigint not null, \`kind\` text not null, constraint \`supervision_authority_id_foreign\` foreign key (\`authority_id\`) references \`unit\` (\`id\`), constraint \`supervision_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`));`);
    this.addSql(`create index \`supervision_unit_id_index\` on \`supervision\` (\`unit_id\`);`);
    this.addSql(`create unique index \`supervision_authority_id_unit_id_unique\` on \`supervision\` (\`authority_id\`, \`unit_id\`);`);

    this.addSql(`create table \`department\` (\`id\` integer not null primary key autoincrement, \`unit_id\` bigint not null, \`name\` text not null, constraint \`department_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`));`);
    this.addSql(`create index \`department_unit_id_index\` on \`department\` (\`unit_id\`);`);
    this.addSql(`create unique index \`department_unit_id_name_unique\` on \`department\` (\`unit_id\`, \`name\`);`);

    this.addSql(`create table \`professional\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`name\` text not null, \`id_number_hash\` text not null, \`id_number_tail\` text not null, \`sex\` text not null, \`birth_date\` date not null, \`ethnic_group_code\` text null, \`position\` text null, \`industry_code\` text null, \`title_series_code\` text null, \`title_code\` text null, \`unit_id\` bigint not null, \`department_id\` bigint null, \`version\` integer not null default 1, constraint \`professional_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`professional_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`professional_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`professional_account_id_unique\` on \`professional\` (\`account_id\`);`);
    this.addSql(`create index \`professional_department_id_index\` on \`professional\` (\`department_id\`);`);
    this.addSql(`create index \`professional_id_number\` on \`professional\` (\`id_number_hash\`);`);
    this.addSql(`create index \`professional_unit\` on \`professional\` (\`unit_id\`, \`department_id\`, \`id\`);`);

    this.addSql(`create table \`annual_hours\` (\`professional_id\` bigint not null, \`year\` integer not null, \`public_required\` integer not null, \`public_elective\` integer not null, \`professional_hours\` integer not null, primary key (\`professional_id\`, \`year\`), constraint \`annual_hours_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`));`);

    this.addSql(`create table \`hour_record\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`unit_id\` bigint not null, \`department_id\` bigint null, \`category_id\` bigint not null, \`subject\` text not null, \`rule_id\` bigint not null, \`title\` text not null, \`starts_on\` date not null, \`start_half\` text not null, \`ends_on\` date not null, \`end_half\` text not null, \`year\` integer not null, \`claimed_hours\` integer not null, \`approved_hours\` integer null, \`description\` text null, \`certificate_number\` text null, \`status\` text not null, \`source\` text not null, \`review_unit_id\` bigint null, \`opinion\` text null, \`entered_by_id\` bigint not null, \`entered_by_unit_id\` bigint null, \`reviewed_by_id\` bigint null, \`pledged_at\` bigint null, \`idempotency_key\` text null, \`created_at\` bigint not null, \`submitted_at\` bigint null, \`reviewed_at\` bigint null, \`updated_at\` bigint not null, \`version\` integer not null default 1, constraint \`hour_record_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`), constraint \`hour_record_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`hour_record_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null, constraint \`hour_record_category_id_foreign\` foreign key (\`category_id\`) references \`hour_category\` (\`id\`), constraint \`hour_record_rule_id_foreign\` foreign key (\`rule_id\`) references \`hour_rule\` (\`id\`), constraint \`hour_record_review_unit_id_foreign\` foreign key (\`review_unit_id\`) references \`unit\` (\`id\`) on delete set null, constraint \`hour_record_entered_by_id_foreign\` foreign key (\`entered_by_id\`) references \`account\` (\`id\`), constraint \`hour_record_entered_by_unit_id_foreign\` foreign key (\`entered_by_unit_id\`) references \`unit\` (\`id\`) on delete set null, constraint \`hour_record_reviewed_by_id_foreign\` foreign key (\`reviewed_by_id\`) references \`account\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`hour_record_department_id_index\` on \`hour_record\` (\`department_id\`);`);
    this.addSql(`create index \`hour_record_category_id_index\` on \`hour_record\` (\`category_id\`);`);
    this.addSql(`create index \`hour_record_unit\` on \`hour_record\` (\`unit_id\`, \`status\`, \`id\`, \`department_id\`);`);
    this.addSql(`create index \`hour_record_queue\` on \`hour_record\` (\`review_unit_id\`, \`status\`, \`submitted_at\`, \`id\`, \`department_id\`);`);
    this.addSql(`create index \`hour_record_person\` on \`hour_record\` (\`professional_id\`, \`year\`);`);
    this.addSql(`create unique index \`hour_record_key\` on \`hour_record\` (\`entered_by_id\`, \`idempotency_key\`);`);

    this.addSql(`create table \`employment\` (\`id\` integer not null primary key autoincrement, \`professional_id\` bigint not null, \`unit_id\` bigint not null, \`department_id\` bigint null, \`starts_on\` date not null, \`ends_on\` date null, constraint \`employment_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`), constraint \`employment_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`employment_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`employment_professional_id_index\` on \`employment\` (\`professional_id\`);`);
    this.addSql(`create index \`employment_department_id_index\` on \`employment\` (\`department_id\`);`);
    this.addSql(`create index \`employment_unit\` on \`employment\` (\`unit_id\`, \`starts_on\`, \`ends_on\`, \`professional_id\`);`);

    this.addSql(`create table \`assignment\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`role\` text not null, \`unit_id\` bigint null, \`department_id\` bigint null, \`starts_on\` date not null, \`ends_on\` date null, constraint \`assignment_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`) on delete set null, constraint \`assignment_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`assignment_account_id_index\` on \`assignment\` (\`account_id\`);`);
    this.addSql(`create index \`assignment_unit_id_index\` on \`assignment\` (\`unit_id\`);`);
    this.addSql(`create index \`assignment_department_id_index\` on \`assignment\` (\`department_id\`);`);

    this.addSql(`create table \`session\` (\`id\` integer not null primary key autoincrement, \`token_hash\` text not null, \`account_id\` bigint not null, \`assignment_id\` bigint null, \`created_at\` bigint not null, \`last_seen_at\` bigint not null, \`ends_at\` bigint not null, \`ended_at\` bigint null, \`address\` text not null, constraint \`session_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`session_assignment_id_foreign\` foreign key (\`assignment_id\`) references \`assignment\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`session_token_hash_unique\` on \`session\` (\`token_hash\`);`);
    this.addSql(`create index \`session_account_id_index\` on \`session\` (\`account_id\`);`);
    this.addSql(`create index \`session_assignment_id_index\` on \`session\` (\`assignment_id\`);`);

    this.addSql(`create table \`upload_ticket\` (\`id\` integer not null primary key autoincrement, \`ticket_hash\` text not null, \`account_id\` bigint not null, \`expires_at\` bigint not null, constraint \`upload_ticket_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`upload_ticket_ticket_hash_unique\` on \`upload_ticket\` (\`ticket_hash\`);`);
    this.addSql(`create index \`upload_ticket_account_id_index\` on \`upload_ticket\` (\`account_id\`);`);
    this.addSql(`create index \`upload_ticket_expires_at_index\` on \`upload_ticket\` (\`expires_at\`);`);
  }

}

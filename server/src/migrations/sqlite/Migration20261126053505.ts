import { Migration } from '@mikro-orm/migrations';

/** 导入: workbooks that administrators upload, and what became of their rows. */
export class Migration20261126053505 extends Migration {

  override name = 'Migration20261126053505';

  override up(): void | Promise<void> {
    this.addSql(`create table \`import_row\` (\`import_id\` bigint not null, \`sheet_row\` integer not null, \`outcome\` text not null, \`target_id\` bigint null, \`faults\` text null, primary key (\`import_id\`, \`sheet_row\`));`);

    this.addSql(`create table \`import_job\` (\`id\` integer not null primary key autoincrement, \`kind\` text not null, \`status\` text not null, \`mode\` text null, \`account_id\` bigint not null, \`assignment_id\` bigint not null, \`account_name\` text not null, \`unit_id\` bigint not null, \`department_id\` bigint null, \`file_name\` text not null, \`size\` integer not null, \`storage_key\` text null, \`progress\` integer not null, \`total_rows\` integer not null, \`ok_rows\` integer not null, \`failed_rows\` integer not null, \`present_rows\` integer not null, \`fault_code\` text null, \`fault_params\` text null, \`run_token\` text null, \`lease_until\` bigint not null, \`writing_unit_id\` bigint null, \`created_at\` bigint not null, \`finished_at\` bigint null, \`version\` integer not null default 1, constraint \`import_job_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`import_job_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`), constraint \`import_job_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`import_job_account_id_index\` on \`import_job\` (\`account_id\`);`);
    this.addSql(`create index \`import_job_department_id_index\` on \`import_job\` (\`department_id\`);`);
    this.addSql(`create index \`import_job_unit\` on \`import_job\` (\`unit_id\`, \`kind\`, \`id\`);`);
    this.addSql(`create unique index \`import_job_writing\` on \`import_job\` (\`writing_unit_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`import_row\`;`);
    this.addSql(`drop table if exists \`import_job\`;`);
  }

}

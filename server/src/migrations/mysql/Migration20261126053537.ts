import { Migration } from '@mikro-orm/migrations';

/** 导入: workbooks that administrators upload, and what became of their rows. */
export class Migration20261126053537 extends Migration {

  override name = 'Migration20261126053537';

  override up(): void | Promise<void> {
    this.addSql(`create table \`import_row\` (\`import_id\` bigint unsigned not null, \`sheet_row\` int unsigned not null, \`outcome\` varchar(8) not null, \`target_id\` bigint null, \`faults\` text null, primary key (\`import_id\`, \`sheet_row\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`import_job\` (\`id\` bigint unsigned not null auto_increment primary key, \`kind\` varchar(8) not null, \`status\` varchar(12) not null, \`mode\` varchar(14) null, \`account_id\` bigint unsigned not null, \`assignment_id\` bigint not null, \`account_name\` varchar(200) not null, \`unit_id\` bigint unsigned not null, \`department_id\` bigint unsigned null, \`file_name\` varchar(255) not null, \`size\` int not null, \`storage_key\` varchar(80) null, \`progress\` smallint not null, \`total_rows\` int not null, \`ok_rows\` int not null, \`failed_rows\` int not null, \`present_rows\` int not null, \`fault_code\` varchar(60) null, \`fault_params\` varchar(1000) null, \`run_token\` varchar(36) null, \`lease_until\` bigint not null, \`writing_unit_id\` bigint null, \`created_at\` bigint not null, \`finished_at\` bigint null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`import_job\` add index \`import_job_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`import_job\` add index \`import_job_department_id_index\` (\`department_id\`);`);
    this.addSql(`alter table \`import_job\` add index \`import_job_unit\` (\`unit_id\`, \`kind\`, \`id\`);`);
    this.addSql(`alter table \`import_job\` add unique \`import_job_writing\` (\`writing_unit_id\`);`);

    this.addSql(`alter table \`import_job\` add constraint \`import_job_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`);`);
    this.addSql(`alter table \`import_job\` add constraint \`import_job_unit_id_foreign\` foreign key (\`unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`import_job\` add constraint \`import_job_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`import_row\`;`);
    this.addSql(`drop table if exists \`import_job\`;`);
  }

}

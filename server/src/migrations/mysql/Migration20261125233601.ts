import { Migration } from '@mikro-orm/migrations';

/** Departments that close and merge, and administrators with what the notice asks for; what happens to both is kept. */
export class Migration20261125233601 extends Migration {

  override name = 'Migration20261125233601';

  override up(): void | Promise<void> {
    this.addSql(`create table \`assignment_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`assignment_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(11) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`from_department\` varchar(100) null, \`to_department\` varchar(100) null, \`idempotency_key\` varchar(64) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`assignment_event\` add index \`assignment_event_assignment\` (\`assignment_id\`, \`id\`);`);
    this.addSql(`alter table \`assignment_event\` add unique \`assignment_event_key\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`create table \`department_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`department_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(8) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`other_name\` varchar(100) null, \`idempotency_key\` varchar(64) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`department_event\` add index \`department_event_department\` (\`department_id\`, \`id\`);`);
    this.addSql(`alter table \`department_event\` add unique \`department_event_key\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`hour_event\` add \`to_name\` varchar(200) null;`);

    this.addSql(`alter table \`department\` drop index \`department_unit_id_name_unique\`;`);
    // Without the tool's "null" after "virtual", which MySQL takes and MariaDB does not.
    this.addSql(`alter table \`department\` add \`closed_at\` bigint null, add \`merged_into_id\` bigint null, add \`version\` int not null default 1, add \`open_name\` varchar(100) generated always as (case when closed_at is null then lower(name) end) virtual;`);
    this.addSql(`alter table \`department\` add unique \`department_open_name\` (\`unit_id\`, \`open_name\`);`);

    this.addSql(`alter table \`assignment\` add \`ended_at\` bigint null, add \`job_title\` varchar(100) null, add \`phone\` varchar(20) null, add \`on_staff\` tinyint(1) null, add \`sign_in_allowed\` tinyint(1) not null default true, add \`duties\` varchar(500) null, add \`version\` int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`assignment_event\`;`);
    this.addSql(`drop table if exists \`department_event\`;`);

    this.addSql(`alter table \`assignment\` drop column \`ended_at\`, drop column \`job_title\`, drop column \`phone\`, drop column \`on_staff\`, drop column \`sign_in_allowed\`, drop column \`duties\`, drop column \`version\`;`);

    this.addSql(`alter table \`department\` drop index \`department_open_name\`;`);
    this.addSql(`alter table \`department\` drop column \`closed_at\`, drop column \`merged_into_id\`, drop column \`version\`, drop column \`open_name\`;`);
    this.addSql(`alter table \`department\` add unique \`department_unit_id_name_unique\` (\`unit_id\`, \`name\`);`);

    this.addSql(`alter table \`hour_event\` drop column \`to_name\`;`);
  }

}

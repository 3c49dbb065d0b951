import { Migration } from '@mikro-orm/migrations';

export class Migration20261126055523 extends Migration {

  override name = 'Migration20261126055523';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_move\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint unsigned not null, \`from_unit_id\` bigint unsigned not null, \`to_unit_id\` bigint unsigned not null, \`department_id\` bigint unsigned null, \`note\` varchar(500) null, \`state\` varchar(9) not null, \`asked_by_id\` bigint not null, \`idempotency_key\` varchar(64) not null, \`asked_at\` bigint not null, \`accepted_at\` bigint null, \`due_on\` date null, \`effective_on\` date null, \`version\` int not null default 1, \`open_for\` bigint null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_move\` add index \`unit_move_department_id_index\` (\`department_id\`);`);
    this.addSql(`alter table \`unit_move\` add index \`unit_move_due\` (\`state\`, \`due_on\`);`);
    this.addSql(`alter table \`unit_move\` add index \`unit_move_person\` (\`professional_id\`, \`id\`);`);
    this.addSql(`alter table \`unit_move\` add index \`unit_move_from\` (\`from_unit_id\`, \`state\`, \`id\`);`);
    this.addSql(`alter table \`unit_move\` add index \`unit_move_to\` (\`to_unit_id\`, \`state\`, \`id\`);`);
    this.addSql(`alter table \`unit_move\` add unique \`unit_move_key\` (\`asked_by_id\`, \`idempotency_key\`);`);
    this.addSql(`alter table \`unit_move\` add unique \`unit_move_open\` (\`open_for\`);`);

    this.addSql(`create table \`unit_move_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`move_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(11) not null, \`actor_id\` bigint null, \`actor_name\` varchar(200) null, \`unit_id\` bigint null, \`reason\` varchar(500) null, \`effective_on\` date null, \`seen_version\` int null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_move_event\` add index \`unit_move_event_move\` (\`move_id\`, \`id\`);`);

    this.addSql(`alter table \`unit_move\` add constraint \`unit_move_professional_id_foreign\` foreign key (\`professional_id\`) references \`professional\` (\`id\`);`);
    this.addSql(`alter table \`unit_move\` add constraint \`unit_move_from_unit_id_foreign\` foreign key (\`from_unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`unit_move\` add constraint \`unit_move_to_unit_id_foreign\` foreign key (\`to_unit_id\`) references \`unit\` (\`id\`);`);
    this.addSql(`alter table \`unit_move\` add constraint \`unit_move_department_id_foreign\` foreign key (\`department_id\`) references \`department\` (\`id\`) on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`unit_move\`;`);
    this.addSql(`drop table if exists \`unit_move_event\`;`);
  }

}

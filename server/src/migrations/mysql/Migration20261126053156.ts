import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053156 extends Migration {

  override name = 'Migration20261126053156';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_setting_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`unit_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`department_choice_confirmed\` tinyint(1) not null, \`department_admins_confirm\` tinyint(1) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unit_setting_event\` add index \`unit_setting_event_unit\` (\`unit_id\`, \`id\`);`);

    this.addSql(`alter table \`account\` add \`self_registered\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`account_event\` add \`reason\` varchar(500) null;`);

    this.addSql(`alter table \`unit\` add \`department_choice_confirmed\` tinyint(1) not null default false, add \`department_admins_confirm\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`professional\` add \`wanted_department_id\` bigint unsigned null, add \`standing\` varchar(11) not null default 'CONFIRMED', add \`refusal_reason\` varchar(500) null;`);
    this.addSql(`alter table \`professional\` add constraint \`professional_wanted_department_id_foreign\` foreign key (\`wanted_department_id\`) references \`department\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`professional\` add index \`professional_wanted_department_id_index\` (\`wanted_department_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`unit_setting_event\`;`);

    this.addSql(`alter table \`professional\` drop foreign key \`professional_wanted_department_id_foreign\`;`);

    this.addSql(`alter table \`account\` drop column \`self_registered\`;`);

    this.addSql(`alter table \`account_event\` drop column \`reason\`;`);

    this.addSql(`alter table \`professional\` drop index \`professional_wanted_department_id_index\`;`);
    this.addSql(`alter table \`professional\` drop column \`wanted_department_id\`, drop column \`standing\`, drop column \`refusal_reason\`;`);

    this.addSql(`alter table \`unit\` drop column \`department_choice_confirmed\`, drop column \`department_admins_confirm\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053140 extends Migration {

  override name = 'Migration20261126053140';

  override up(): void | Promise<void> {
    this.addSql(`create table \`unit_setting_event\` (\`id\` integer not null primary key autoincrement, \`unit_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`actor_name\` text not null, \`department_choice_confirmed\` integer not null, \`department_admins_confirm\` integer not null);`);
    this.addSql(`create index \`unit_setting_event_unit\` on \`unit_setting_event\` (\`unit_id\`, \`id\`);`);

    this.addSql(`alter table \`account\` add column \`self_registered\` integer not null default false;`);

    this.addSql(`alter table \`account_event\` add column \`reason\` text null;`);

    this.addSql(`alter table \`unit\` add column \`department_choice_confirmed\` integer not null default false;`);
    this.addSql(`alter table \`unit\` add column \`department_admins_confirm\` integer not null default false;`);

    this.addSql(`alter table \`professional\` add column \`wanted_department_id\` bigint null constraint \`professional_wanted_department_id_foreign\` references \`department\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`professional\` add column \`standing\` text not null default 'CONFIRMED';`);
    this.addSql(`alter table \`professional\` add column \`refusal_reason\` text null;`);
    this.addSql(`create index \`professional_wanted_department_id_index\` on \`professional\` (\`wanted_department_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`unit_setting_event\`;`);

    this.addSql(`alter table \`account\` drop column \`self_registered\`;`);

    this.addSql(`alter table \`account_event\` drop column \`reason\`;`);

    this.addSql(`drop index \`professional_wanted_department_id_index\`;`);
    this.addSql(`alter table \`professional\` drop column \`wanted_department_id\`;`);
    this.addSql(`alter table \`professional\` drop column \`standing\`;`);
    this.addSql(`alter table \`professional\` drop column \`refusal_reason\`;`);

    this.addSql(`alter table \`unit\` drop column \`department_choice_confirmed\`;`);
    this.addSql(`alter table \`unit\` drop column \`department_admins_confirm\`;`);
  }

}

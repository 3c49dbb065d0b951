import { Migration } from '@mikro-orm/migrations';

/** What others have done to an account, and when a person's profile changed last: 专业技术人员管理 needs both. */
export class Migration20261125234003 extends Migration {

  override name = 'Migration20261125234003';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(20) not null, \`actor_id\` bigint not null, \`actor_name\` varchar(200) not null, \`unit_id\` bigint null, \`changed\` varchar(200) null, \`department_name\` varchar(100) null, \`idempotency_key\` varchar(64) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`account_event\` add index \`account_event_account\` (\`account_id\`, \`id\`);`);
    this.addSql(`alter table \`account_event\` add unique \`account_event_key\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`professional\` add \`updated_at\` bigint not null default 0;`);
    this.addSql(`alter table \`professional\` add index \`professional_unit_name\` (\`unit_id\`, \`name\`, \`id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`account_event\`;`);

    this.addSql(`alter table \`professional\` drop index \`professional_unit_name\`;`);
    this.addSql(`alter table \`professional\` drop column \`updated_at\`;`);
  }

}

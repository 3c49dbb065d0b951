import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142527 extends Migration {

  override name = 'Migration20261126142527';

  override up(): void | Promise<void> {
    this.addSql(`create table \`support_look\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint not null, \`at\` bigint not null, \`actor_id\` bigint not null, \`session_id\` bigint not null, \`reason\` varchar(500) not null, \`idempotency_key\` varchar(64) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`support_look\` add index \`support_look_session\` (\`session_id\`, \`professional_id\`);`);
    this.addSql(`alter table \`support_look\` add unique \`support_look_key\` (\`actor_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`account_event\` add \`year\` smallint null, add \`until_on\` date null;`);

    this.addSql(`alter table \`exam_grant\` add \`idempotency_key\` varchar(64) null;`);
    this.addSql(`alter table \`exam_grant\` add unique \`exam_grant_key\` (\`decided_by_id\`, \`idempotency_key\`);`);

    this.addSql(`alter table \`window_opening\` modify \`granted_unit_id\` bigint unsigned null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`support_look\`;`);

    this.addSql(`alter table \`account_event\` drop column \`year\`, drop column \`until_on\`;`);

    this.addSql(`alter table \`exam_grant\` drop index \`exam_grant_key\`;`);
    this.addSql(`alter table \`exam_grant\` drop column \`idempotency_key\`;`);

    this.addSql(`alter table \`window_opening\` modify \`granted_unit_id\` bigint unsigned not null;`);
  }

}

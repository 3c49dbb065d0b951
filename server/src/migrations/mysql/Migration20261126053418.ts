import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053418 extends Migration {

  override name = 'Migration20261126053418';

  override up(): void | Promise<void> {
    this.addSql(`create table \`message\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint not null, \`assignment_id\` bigint null, \`kind\` varchar(20) not null, \`count\` int not null, \`params\` text not null, \`detail\` varchar(1000) null, \`hour_record_id\` bigint null, \`unit_id\` bigint null, \`department_id\` bigint null, \`year\` smallint null, \`run_key\` varchar(40) null, \`at\` bigint not null, \`read_at\` bigint null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`message\` add index \`message_unread\` (\`account_id\`, \`read_at\`, \`assignment_id\`);`);
    this.addSql(`alter table \`message\` add index \`message_account\` (\`account_id\`, \`id\`);`);
    this.addSql(`alter table \`message\` add unique \`message_run\` (\`assignment_id\`, \`run_key\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`message\`;`);
  }

}

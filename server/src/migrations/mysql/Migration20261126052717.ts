import { Migration } from '@mikro-orm/migrations';

export class Migration20261126052717 extends Migration {

  override name = 'Migration20261126052717';

  override up(): void | Promise<void> {
    this.addSql(`create table \`outgoing_mail\` (\`id\` bigint unsigned not null auto_increment primary key, \`address\` varchar(200) not null, \`account_id\` bigint null, \`language\` varchar(2) not null, \`proof\` tinyint(1) not null, \`subject\` varchar(64) not null, \`text\` varchar(64) not null, \`params\` text not null, \`created_at\` bigint not null, \`next_try_at\` bigint null, \`tries\` smallint not null, \`claim\` varchar(32) null, \`useful_until\` bigint null, \`sent_at\` bigint null, \`failed_at\` bigint null, \`error\` varchar(500) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`outgoing_mail\` add index \`outgoing_mail_address\` (\`address\`, \`created_at\`);`);
    this.addSql(`alter table \`outgoing_mail\` add index \`outgoing_mail_due\` (\`next_try_at\`, \`created_at\`);`);

    this.addSql(`alter table \`account\` add \`proven_email\` varchar(200) null, add \`language\` varchar(2) not null default 'zh';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`outgoing_mail\`;`);

    this.addSql(`alter table \`account\` drop column \`proven_email\`, drop column \`language\`;`);
  }

}

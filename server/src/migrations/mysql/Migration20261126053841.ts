import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053841 extends Migration {

  override name = 'Migration20261126053841';

  override up(): void | Promise<void> {
    this.addSql(`create table \`email_proof\` (\`id\` bigint unsigned not null auto_increment primary key, \`account_id\` bigint not null, \`address\` varchar(200) not null, \`code_hash\` varchar(64) not null, \`expires_at\` bigint not null, \`tries_left\` smallint not null, \`asked\` smallint not null, \`asked_since\` bigint not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`email_proof\` add unique \`email_proof_account\` (\`account_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`email_proof\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126053837 extends Migration {

  override name = 'Migration20261126053837';

  override up(): void | Promise<void> {
    this.addSql(`create table \`email_proof\` (\`id\` integer not null primary key autoincrement, \`account_id\` bigint not null, \`address\` text not null, \`code_hash\` text not null, \`expires_at\` bigint not null, \`tries_left\` integer not null, \`asked\` integer not null, \`asked_since\` bigint not null);`);
    this.addSql(`create unique index \`email_proof_account\` on \`email_proof\` (\`account_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`email_proof\`;`);
  }

}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261126114017 extends Migration {

  override name = 'Migration20261126114017';

  override up(): void | Promise<void> {
    this.addSql(`create table \`certificate\` (\`id\` bigint unsigned not null auto_increment primary key, \`professional_id\` bigint not null, \`kind\` varchar(16) not null, \`year\` smallint not null, \`number\` varchar(20) not null, \`code\` varchar(12) not null, \`snapshot\` text not null, \`name\` varchar(100) not null, \`unit_name\` varchar(200) not null, \`public_required\` int not null, \`public_elective\` int not null, \`professional_hours\` int not null, \`signature\` varchar(200) not null, \`key_id\` varchar(16) not null, \`pdf_sha256\` varchar(64) not null, \`pdf_size\` int not null, \`storage_key\` varchar(100) not null, \`issued_at\` bigint not null, \`status\` varchar(7) not null, \`since\` bigint not null, \`cause\` varchar(16) null, \`detail\` varchar(1000) null, \`valid_for\` bigint null, \`version\` int not null default 1) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`certificate\` add index \`certificate_person\` (\`professional_id\`, \`year\`);`);
    this.addSql(`alter table \`certificate\` add unique \`certificate_valid\` (\`valid_for\`, \`kind\`, \`year\`);`);
    this.addSql(`alter table \`certificate\` add unique \`certificate_number\` (\`number\`);`);

    this.addSql(`create table \`certificate_event\` (\`id\` bigint unsigned not null auto_increment primary key, \`certificate_id\` bigint not null, \`at\` bigint not null, \`action\` varchar(11) not null, \`actor_id\` bigint null, \`actor_name\` varchar(200) null, \`cause\` varchar(16) null, \`detail\` varchar(1000) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`certificate_event\` add index \`certificate_event_certificate\` (\`certificate_id\`, \`id\`);`);

    this.addSql(`create table \`certificate_key\` (\`id\` bigint unsigned not null auto_increment primary key, \`key_id\` varchar(16) not null, \`algorithm\` varchar(10) not null, \`public_key\` varchar(200) not null, \`since\` bigint not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`certificate_key\` add unique \`certificate_key_id\` (\`key_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`certificate\`;`);
    this.addSql(`drop table if exists \`certificate_event\`;`);
    this.addSql(`drop table if exists \`certificate_key\`;`);
  }

}

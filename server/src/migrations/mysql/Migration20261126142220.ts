import { Migration } from '@mikro-orm/migrations';

export class Migration20261126142220 extends Migration {

  override name = 'Migration20261126142220';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`study_session\` add \`unused_since\` bigint null;`);
    // What a sitting has gained has used up its time: a film's at 1.5 ×, a text's in its own.
    this.addSql(`update \`study_session\` set \`unused_since\` = \`started_at\` + case (select \`l\`.\`kind\` from \`lesson\` \`l\` where \`l\`.\`id\` = \`study_session\`.\`lesson_id\`) when 'VIDEO' then \`gained_ms\` - \`gained_ms\` / 3 else \`gained_ms\` end where \`gained_ms\` > 0;`);
    this.addSql(`alter table \`study_session\` drop column \`gained_ms\`;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`study_session\` drop column \`unused_since\`;`);
    this.addSql(`alter table \`study_session\` add \`gained_ms\` int not null default 0;`);
  }

}

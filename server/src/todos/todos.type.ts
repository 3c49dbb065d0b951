import { Field, Int, ObjectType } from 'type-graphql'

/** What waits for the signed-in account in its present role. Each is counted up to 10 001, which stands for more than 10 000. */
@ObjectType({ description: '待办: what waits for the account in its present role. Counts go up to 10001, which stands for more than 10000.' })
export class Todos {
  readonly __typename = 'Todos'

  @Field(() => Int, { description: '未读消息' })
  unreadMessages!: number

  @Field(() => Int, { description: '其他身份的未读消息: messages that are seen after switching to another role' })
  unreadElsewhere!: number

  @Field(() => Int, { nullable: true, description: '待审核: of those who review' })
  waitingReviews!: number | null

  @Field(() => Int, { nullable: true, description: '未分配部门的人员: of a general administrator whose unit has departments' })
  staffWithoutDepartment!: number | null

  @Field(() => Int, { nullable: true, description: '待确认的人员: who registered or chose a department, of those who confirm them' })
  staffToConfirm!: number | null

  @Field(() => Int, { nullable: true, description: '待接收的人员: of those who see a unit’s moves' })
  movesToAccept!: number | null

  @Field(() => Int, { nullable: true, description: '待转出、尚未表态的人员: of those who see a unit’s moves' })
  movesToAnswer!: number | null

  @Field(() => Int, { nullable: true, description: '被退回、待修改的登记: a professional’s own, and what an administrator has entered for staff' })
  returnedRecords!: number | null
}

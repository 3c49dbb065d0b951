import { Field, ObjectType } from 'type-graphql'

/** What everybody who may see a record may know of its person. */
@ObjectType({ description: '姓名和隐去前段的身份证号: for everybody who may see what is the person’s' })
export class PersonName {
  @Field(() => String, { description: '姓名' })
  name!: string

  @Field(() => String, { description: '身份证号, only the last four, as *****3321' })
  maskedIdNumber!: string
}

import { Field, InputType } from 'type-graphql'
import { AccountKind } from '../accounts/account-kind.js'

/** What signing in asks for. */
@InputType({ description: '登录' })
export class SignInInput {
  @Field(() => AccountKind, { description: '账号类别' })
  kind!: AccountKind

  @Field(() => String, { description: '身份证号 (18 or 15 digits), 统一社会信用代码, or a staff login' })
  login!: string

  @Field(() => String, { description: '密码, or the one-time code of a first sign-in' })
  password!: string

  @Field(() => String, { description: '安全验证: the solved challenge of GET /captcha, ALTCHA’s payload in base64' })
  captcha!: string

  @Field(() => String, { nullable: true, description: '动态验证码, the second factor where the site asks for one' })
  code!: string | null
}

import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { Actor } from '../access/actor.js'
import { Guard } from '../access/guard.js'
import { ContactResult } from '../accounts/contact.type.js'
import type { Context } from '../context.js'
import { selectionOf } from '../database/selection.js'
import { changePassword } from './change-password.js'
import { completeContact } from './complete-contact.js'
import { SignInInput } from './sign-in.input.js'
import { SignInResult, signInRefused } from './sign-in-result.type.js'
import { signIn } from './sign-in.js'
import { signOut } from './sign-out.js'
import { switchAssignment } from './switch-assignment.js'
import { readViewer } from './viewer.js'
import { ChangePasswordResult, Viewer } from './viewer.type.js'

/** Guards have refused everybody else. */
const signedIn = (context: Context): Actor => context.actor!

@Resolver()
export class SessionResolver {
  @Guard('anyone')
  @Query(() => Viewer, { nullable: true, description: '当前登录; null for a visitor, and while the account is being activated' })
  viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Viewer | null> {
    return readViewer(context, selectionOf(info))
  }

  @Guard('anyone')
  @Mutation(() => SignInResult, { description: '登录. One password in a request; each captcha once' })
  async signIn(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('input', () => SignInInput) input: SignInInput): Promise<typeof SignInResult> {
    return (await signIn(context, input)) ?? viewerOrRefusal(context, info)
  }

  @Guard('anyone')
  @Mutation(() => Boolean, { description: '退出登录; true also for who was not signed in' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context)
    return true
  }

  @Guard('activating')
  @Mutation(() => ChangePasswordResult, {
    description: '修改密码; current is the one-time code while activating. Ends all other sessions of the account',
  })
  async changePassword(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
  ): Promise<typeof ChangePasswordResult> {
    return (await changePassword(context, signedIn(context), current, next)) ?? (await readViewer(context, selectionOf(info)))!
  }

  @Guard('signedIn')
  @Mutation(() => SignInResult, { description: '切换身份: the other roles that this account holds, without signing in again' })
  async switchAssignment(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<typeof SignInResult> {
    return (await switchAssignment(context, signedIn(context), id)) ?? viewerOrRefusal(context, info)
  }

  @Guard('activating')
  @Mutation(() => ContactResult, { description: '完善联系方式 of the signed-in account, also while activating' })
  completeContact(
    @Ctx() context: Context,
    @Arg('phone', () => String) phone: string,
    @Arg('email', () => String, { nullable: true, description: '电子邮箱; left out, it stays as it is' }) email: string | null | undefined,
  ): Promise<typeof ContactResult> {
    return completeContact(context, signedIn(context), { phone, email })
  }
}

/** The viewer; a refusal where the session was ended in the meantime. */
async function viewerOrRefusal(context: Context, info: GraphQLResolveInfo): Promise<typeof SignInResult> {
  return (await readViewer(context, selectionOf(info))) ?? signInRefused(context.language, 'SIGN_IN_REFUSED', null)
}

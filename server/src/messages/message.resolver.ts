import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { selectionOf } from '../database/selection.js'
import { readTodos } from '../todos/todos.read.js'
import { Todos } from '../todos/todos.type.js'
import { markMessagesRead } from './mark-messages-read.js'
import { messageScope } from './message.scope.js'
import { messageShape } from './message.shape.js'
import { Message, MessageConnection } from './message.type.js'

const newestFirst = { by: [], descending: true }

@Resolver()
export class MessageResolver {
  @Guard('signedIn')
  @Query(() => MessageConnection, { description: '消息 of the account in its present role, the newest first' })
  async messages(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('unread', () => Boolean, { nullable: true, defaultValue: false, description: '只看未读' }) unread: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Message>> {
    const { sql, params } = messageScope(context.actor!)
    return readPage<Message>(messageShape, { where: `${sql('r')}${unread ? ' and r.read_at is null' : ''}`, params }, first ?? 20, after, selectionOf(info), context, newestFirst)
  }

  @Guard('signedIn')
  @Mutation(() => Todos, { description: '标为已读: either some (at most 100), or all up to one. Gives what is still to do.' })
  async markMessagesRead(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { nullable: true }) ids: string[] | null,
    @Arg('upTo', () => ID, { nullable: true, description: 'the newest that was shown: what has come since stays unread' }) upTo: string | null,
  ): Promise<Todos> {
    await markMessagesRead(context, { ids: ids ?? null, upTo: upTo ?? null })
    return readTodos(context, selectionOf(info))
  }
}

import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, Info, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { selectionOf } from '../database/selection.js'
import { readTodos } from './todos.read.js'
import { Todos } from './todos.type.js'

@Resolver()
export class TodosResolver {
  @Guard('signedIn')
  @Query(() => Todos, { description: '待办: what waits for the account in its present role, for the menu and the header' })
  async todos(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Todos> {
    return readTodos(context, selectionOf(info))
  }
}

import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { MikroORM } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { MySqlDriver, type EntityManager, type FilterQuery } from '@mikro-orm/mysql'
import { Arg, Ctx, Int, Query, Resolver, buildSchema } from 'type-graphql'
import { Account, Assignment, Department, HourCategory, HourRecord, HourRecordConnection, Professional, Session, Unit } from './ordinary.entities.js'

/*
 * The ordinary way: stock Apollo Server, type-graphql and managed entities with populate, each with its defaults.
 * The session is read from its table at every request, as in ours.
 */
interface Context {
  em: EntityManager
  session: Session
}

@Resolver()
class HourRecordResolver {
  @Query(() => HourRecordConnection)
  async ownHistory(@Ctx() { em, session }: Context, @Arg('first', () => Int) first: number): Promise<Partial<HourRecordConnection>> {
    const nodes = await em.find(
      HourRecord,
      { professional: session.account.professional },
      { populate: ['category.parent', 'unit'], orderBy: { year: 'desc', id: 'desc' }, limit: first },
    )
    return { nodes }
  }

  @Query(() => HourRecordConnection)
  async reviewQueue(@Ctx() { em, session }: Context, @Arg('first', () => Int) first: number): Promise<HourRecordConnection> {
    const { unit, department } = session.assignment
    const where: FilterQuery<HourRecord> = { reviewUnit: unit, status: 'PENDING', ...(department ? { department } : {}) }
    const [nodes, totalCount] = await em.findAndCount(HourRecord, where, {
      populate: ['professional', 'category', 'unit'],
      orderBy: { submittedAtMs: 'asc', id: 'asc' },
      limit: first,
    })
    return { nodes, totalCount }
  }
}

async function readSession(em: EntityManager, cookie = ''): Promise<Session> {
  const token = /(?:^|; )xueshi=([^;]+)/.exec(cookie)?.[1] ?? ''
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const session = await em.findOneOrFail(Session, { tokenHash, endedAt: null, endsAt: { $gt: Date.now() } }, { populate: ['account.professional', 'assignment'] })
  if (session.account.lockedAt !== null) throw new Error('locked')
  return session
}

const orm = await MikroORM.init({
  entities: [Account, Assignment, Department, HourCategory, HourRecord, Professional, Session, Unit],
  metadataProvider: ReflectMetadataProvider,
  driver: MySqlDriver,
  clientUrl: process.env['DATABASE_URL']!,
})
const schema = await buildSchema({ resolvers: [HourRecordResolver] })
const apollo = new ApolloServer<Context>({ schema })
await startStandaloneServer(apollo, {
  listen: { port: Number(process.env['PORT']), host: '127.0.0.1' },
  context: async ({ req }) => {
    const em = orm.em.fork() as EntityManager
    return { em, session: await readSession(em, req.headers.cookie) }
  },
})

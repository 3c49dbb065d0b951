import 'reflect-metadata'
import { graphql } from 'graphql'
import { Arg, buildSchemaSync, Field, FieldResolver, InputType, ObjectType, Query, Resolver } from 'type-graphql'
import { describe, expect, it } from 'vitest'
import type { Actor } from './actor.js'
import { enforce } from './enforce.js'
import { Guard } from './guard.js'
import { Role } from './role.js'

@ObjectType()
class Secret {
  @Guard('reviewers')
  @Field(() => String, { nullable: true })
  plain?: string

  @Guard('reviewers')
  @Field(() => String, { nullable: true })
  resolved?: string

  @Field(() => String)
  open!: string
}

@InputType()
class Inner {
  @Guard('reviewers')
  @Field(() => String, { nullable: true })
  guarded?: string | null
}

@InputType()
class Outer {
  @Field(() => [Inner], { nullable: true })
  list?: Inner[]
}

@Resolver(() => Secret)
class SecretResolver {
  @Guard('anyone')
  @Query(() => Secret)
  secret(@Arg('input', () => Outer, { nullable: true }) _input: Outer | null): Secret {
    return { plain: 'a', resolved: 'b', open: 'c' }
  }

  @FieldResolver(() => String, { nullable: true })
  resolved(): string {
    return 'b'
  }
}

const actor = (role: Role) => ({ role, accountId: 1 }) as Actor
const schema = enforce(buildSchemaSync({ resolvers: [SecretResolver], validate: false }))
const ask = (source: string, who: Actor | null) => graphql({ schema, source, contextValue: { actor: who } })

describe('guards', () => {
  it('refuse a plain field and cost that field alone', async () => {
    const { data, errors } = await ask('{ secret { plain open } }', actor(Role.PROFESSIONAL))
    expect(data).toEqual({ secret: { plain: null, open: 'c' } })
    expect(errors?.[0]).toMatchObject({ path: ['secret', 'plain'], extensions: { code: 'FORBIDDEN' } })
  })

  it('refuse a field with a resolver of its own', async () => {
    const { errors } = await ask('{ secret { resolved } }', actor(Role.PROFESSIONAL))
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
  })

  it('answer those whom they are for', async () => {
    const { data, errors } = await ask('{ secret { plain resolved } }', actor(Role.AUTHORITY))
    expect(errors).toBeUndefined()
    expect(data).toEqual({ secret: { plain: 'a', resolved: 'b' } })
  })

  it('refuse a nested input field, also with an explicit null', async () => {
    for (const value of ['"x"', 'null']) {
      const { errors } = await ask(`{ secret(input: { list: [{ guarded: ${value} }] }) { open } }`, actor(Role.PROFESSIONAL))
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    }
    expect((await ask('{ secret(input: { list: [{}] }) { open } }', actor(Role.PROFESSIONAL))).errors).toBeUndefined()
  })

  it('tell a visitor to sign in', async () => {
    const { errors } = await ask('{ secret { plain } }', null)
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })

  it('print who a field is for into its description', () => {
    expect(schema.getType('Secret')).toMatchObject({ _fields: { plain: { description: 'For: reviewers.' } } })
  })
})

describe('a schema that is not closed', () => {
  it('does not start: a root field without a guard, a guarded field that is not nullable', () => {
    @ObjectType()
    class Leak {
      @Guard('reviewers')
      @Field(() => String)
      always!: string
    }
    @Resolver()
    class LeakResolver {
      @Query(() => Leak)
      leak(): Leak {
        return { always: 'x' }
      }
    }
    expect(() => enforce(buildSchemaSync({ resolvers: [LeakResolver], validate: false }))).toThrow(/Query\.leak has no guard.*|Leak\.always is guarded and must be nullable/)
  })
})

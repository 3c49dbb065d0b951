import 'reflect-metadata'
import { BigIntType } from '@mikro-orm/core'
import { Entity, ManyToOne, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { Rel } from '@mikro-orm/core'
import { GraphQLScalarType } from 'graphql'
import { Field, ID, Int, ObjectType } from 'type-graphql'

/*
 * The ordinary way's entities: one class is entity and GraphQL type, relations are relations, columns that lists do not need are left out.
 * The tables are ours.
 */
const number = () => new BigIntType('number')
const Hours = new GraphQLScalarType({ name: 'Hours', serialize: value => Number(value) / 10 })

@ObjectType()
@Entity({ tableName: 'unit' })
export class Unit {
  @Field(() => ID)
  @PrimaryKey({ type: number() })
  id!: number

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string
}

@Entity({ tableName: 'department' })
export class Department {
  @PrimaryKey({ type: number() })
  id!: number
}

@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: number() })
  id!: number

  @Property({ type: 'string' })
  name!: string

  @Property({ type: number(), nullable: true })
  lockedAt!: number | null

  @OneToOne(() => Professional, professional => professional.account, { nullable: true })
  professional!: Rel<Professional> | null
}

@ObjectType('PersonName')
@Entity({ tableName: 'professional' })
export class Professional {
  @PrimaryKey({ type: number() })
  id!: number

  @OneToOne(() => Account, { fieldName: 'account_id' })
  account!: Rel<Account>

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string

  @Property({ type: 'string' })
  idNumberTail!: string

  @Field(() => String)
  get maskedIdNumber(): string {
    return `*****${this.idNumberTail}`
  }
}

@Entity({ tableName: 'assignment' })
export class Assignment {
  @PrimaryKey({ type: number() })
  id!: number

  @Property({ type: 'string' })
  role!: string

  @ManyToOne(() => Unit, { nullable: true })
  unit!: Unit | null

  @ManyToOne(() => Department, { nullable: true })
  department!: Department | null
}

@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: number() })
  id!: number

  @Property({ type: 'string' })
  tokenHash!: string

  @ManyToOne(() => Account)
  account!: Account

  @ManyToOne(() => Assignment)
  assignment!: Assignment

  @Property({ type: number() })
  endsAt!: number

  @Property({ type: number(), nullable: true })
  endedAt!: number | null
}

@ObjectType()
@Entity({ tableName: 'hour_category' })
export class HourCategory {
  @Field(() => ID)
  @PrimaryKey({ type: number() })
  id!: number

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string

  @Field(() => HourCategory, { nullable: true })
  @ManyToOne(() => HourCategory, { nullable: true })
  parent!: Rel<HourCategory> | null
}

@ObjectType()
@Entity({ tableName: 'hour_record' })
export class HourRecord {
  @Field(() => ID)
  @PrimaryKey({ type: number() })
  id!: number

  @Field(() => Professional, { name: 'person' })
  @ManyToOne(() => Professional)
  professional!: Professional

  @Field(() => Unit)
  @ManyToOne(() => Unit)
  unit!: Unit

  @ManyToOne(() => Department, { nullable: true })
  department!: Department | null

  @ManyToOne(() => Unit, { nullable: true })
  reviewUnit!: Unit | null

  @Field(() => HourCategory)
  @ManyToOne(() => HourCategory)
  category!: HourCategory

  @Field(() => String)
  @Property({ type: 'string' })
  title!: string

  @Field(() => String)
  @Property({ type: 'date' })
  startsOn!: string

  @Field(() => String)
  @Property({ type: 'date' })
  endsOn!: string

  @Field(() => Int)
  @Property({ type: 'smallint' })
  year!: number

  @Field(() => Hours)
  @Property({ type: 'integer' })
  claimedHours!: number

  @Field(() => Hours, { nullable: true })
  @Property({ type: 'integer', nullable: true })
  approvedHours!: number | null

  @Field(() => String)
  @Property({ type: 'string' })
  status!: string

  @Property({ type: number(), fieldName: 'submitted_at', nullable: true })
  submittedAtMs!: number | null

  @Field(() => Date, { nullable: true })
  get submittedAt(): Date | null {
    return this.submittedAtMs === null ? null : new Date(this.submittedAtMs)
  }
}

@ObjectType()
export class HourRecordConnection {
  @Field(() => [HourRecord])
  nodes!: HourRecord[]

  @Field(() => Int)
  totalCount!: number
}

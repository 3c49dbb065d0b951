/** What stands in one name of a unit and not in another of the same unit: space, kinds of brackets, long and short forms. */
const alike: readonly (readonly [from: string, to: string])[] = [
  [' ', ''],
  ['　', ''],
  ['（', '('],
  ['）', ')'],
  ['·', ''],
  ['广西壮族自治区', '广西'],
  ['有限责任公司', '有限公司'],
]

/** A unit's name, an SQL expression, as duplicates are found by it: names that differ in how they are written alone are one. Both databases know `replace`. */
export const matchName = (name: string): string => `lower(${alike.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, name)})`

/** 主体标识码 of a credit code, an SQL expression (GB 32100, characters 9 to 17); null of 其他单位, which has no code. */
export const organisationCode = (creditCode: string): string => `case when length(${creditCode}) = 18 then substr(${creditCode}, 9, 9) end`

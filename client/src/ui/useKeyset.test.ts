import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useKeyset, type Keyset, type KeysetPage } from './useKeyset'

type Row = { id: string; text?: string }

/** A list over `ids` in pages of two, answered when the test says so. */
function listOf(ids: () => string[]) {
  const filter = ref('')
  const asked: { after: string | null; answer: () => void; fail: () => void }[] = []
  const scope = effectScope()
  const list = scope.run(() =>
    useKeyset<Row>(filter, (after) => {
      const start = after === null ? 0 : ids().indexOf(after) + 1
      const page: KeysetPage<Row> = {
        nodes: ids().slice(start, start + 2).map((id) => ({ id })),
        totalCount: ids().length,
        totalIsCapped: false,
        asOf: `2026-05-11T02:00:0${asked.length}.000Z`,
        pageInfo: { hasNextPage: start + 2 < ids().length, endCursor: ids()[start + 1] ?? null },
      }
      return new Promise((resolve, reject) => asked.push({ after, answer: () => resolve(page), fail: () => reject(new Error('lost')) }))
    }),
  ) as Keyset<Row>
  const settle = async (index: number, how: 'answer' | 'fail' = 'answer') => {
    asked[index]?.[how]()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { list, filter, asked, settle, shown: () => list.rows.value.map((row) => row.id) }
}

describe('a list by keyset', () => {
  it('is of the instant of its first page until it is loaded anew', async () => {
    const { list, settle } = listOf(() => ['a', 'b', 'c'])
    await settle(0)
    void list.more()
    await settle(1)
    expect(list.asOf.value).toBe('2026-05-11T02:00:00.000Z')
    void list.reload()
    await settle(2)
    expect(list.asOf.value).toBe('2026-05-11T02:00:02.000Z')
  })

  it('loads the first page and then the next', async () => {
    const { list, asked, settle, shown } = listOf(() => ['a', 'b', 'c'])
    expect(list.loading.value).toBe(true)
    await settle(0)
    expect(shown()).toEqual(['a', 'b'])
    expect(list.hasMore.value).toBe(true)
    void list.more()
    expect(asked[1]?.after).toBe('b')
    await settle(1)
    expect(shown()).toEqual(['a', 'b', 'c'])
    expect(list.hasMore.value).toBe(false)
  })

  it('keeps its place and its count when rows leave', async () => {
    const { list, asked, settle, shown } = listOf(() => ['a', 'b', 'c', 'd'])
    await settle(0)
    list.drop(['a', 'b'])
    expect(list.total.value).toBe(2)
    void list.more()
    expect(asked[1]?.after).toBe('b')
    await settle(1)
    expect(shown()).toEqual(['c', 'd'])
  })

  it('drops an answer that a newer filter has overtaken', async () => {
    let ids = ['old']
    const { filter, settle, shown } = listOf(() => ids)
    ids = ['new']
    filter.value = 'x'
    await nextTick()
    await settle(1)
    await settle(0)
    expect(shown()).toEqual(['new'])
  })

  it('asks once for more, however often it is pressed', async () => {
    const { list, asked, settle } = listOf(() => ['a', 'b', 'c'])
    await settle(0)
    void list.more()
    void list.more()
    expect(asked).toHaveLength(2)
  })

  it('keeps what is there when more does not come', async () => {
    const { list, settle, shown } = listOf(() => ['a', 'b', 'c'])
    await settle(0)
    void list.more()
    await settle(1, 'fail')
    expect(shown()).toEqual(['a', 'b'])
    expect(list.error.value).toBeNull()
    expect(list.moreError.value).toBeInstanceOf(Error)
  })

  it('says that the first page did not come, and tries again', async () => {
    const { list, settle, shown } = listOf(() => ['a'])
    await settle(0, 'fail')
    expect(list.error.value).toBeInstanceOf(Error)
    void list.reload()
    await settle(1)
    expect(list.error.value).toBeNull()
    expect(shown()).toEqual(['a'])
  })

  it('puts a newer version in the place of a row', async () => {
    const { list, settle } = listOf(() => ['a', 'b'])
    await settle(0)
    list.put({ id: 'b', text: 'changed' })
    expect(list.rows.value).toEqual([{ id: 'a' }, { id: 'b', text: 'changed' }])
  })
})

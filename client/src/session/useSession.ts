import { useApolloClient } from '@vue/apollo-composable'
import { useLocalStorage } from '@vueuse/core'
import type { AccountKind, Role, SessionQuery, Session_ViewerFragment } from '@xueshi/schema'
import { defineStore } from 'pinia'
import { computed, nextTick, ref, shallowRef } from 'vue'
import { heardAt, serverNow } from '../connection'
import type { Language } from '../i18n'
import { sessionEndQuery, sessionQuery, signOutMutation, switchAssignmentMutation } from './session.documents'

/** Normal, 1.25 and 1.5 times the size. */
export type TypeSize = 'normal' | 'large' | 'larger'

/** The one store: who is signed in, in which language and size the page speaks, and when the session ends. */
export const useSession = defineStore('session', () => {
  const viewer = shallowRef<Session_ViewerFragment | null>(null)
  const site = shallowRef<SessionQuery['site'] | null>(null)
  const language = useLocalStorage<Language>('xueshi.language', 'zh-CN')
  const typeSize = useLocalStorage<TypeSize>('xueshi.type', 'normal')
  /** What was typed at a first sign-in with a one-time code; kept in memory only, until the account is activated. */
  const activation = shallowRef<{ kind: AccountKind; login: string; code: string } | null>(null)
  /** When the session ends whatever is done, in ms of this machine's clock; null for a visitor. */
  const latestEnd = ref<number | null>(null)
  const idleMs = computed(() => (site.value?.idleMinutes ?? 30) * 60_000)
  /** When the session ends unless the server is asked for something; the server notes requests once a minute only. */
  const endsAt = computed(() =>
    latestEnd.value === null ? null : Math.min(latestEnd.value, heardAt.value + idleMs.value - Math.min(60_000, idleMs.value / 10)),
  )

  /** True while one role gives way to another: no page is shown then. */
  const changing = ref(false)

  const role = computed<Role | null>(() => viewer.value?.role ?? null)
  const client = () => useApolloClient().resolveClient()

  function setEnd(instant: string | null | undefined): void {
    const left = instant ? Date.parse(instant) - serverNow() : null
    // A session that has just been answered has not ended: where it seems so, the clocks cannot be compared.
    latestEnd.value = left === null ? null : left > 0 ? Date.now() + left : Infinity
  }

  /** Takes over who is signed in now; nothing of whoever was before stays in the cache. */
  async function adopt(next: Session_ViewerFragment | null): Promise<void> {
    await client().clearStore()
    viewer.value = next
    activation.value = null
    setEnd(next?.sessionEndsAt)
  }

  /** Asks the server who is signed in. Throws when it cannot be reached. */
  async function load(): Promise<void> {
    const { data } = await client().query({ query: sessionQuery, fetchPolicy: 'network-only' })
    site.value = data.site
    viewer.value = data.viewer ?? null
    setEnd(data.viewer?.sessionEndsAt)
  }

  /** Keeps the session alive. False when it was over already. */
  async function prolong(): Promise<boolean> {
    const { data } = await client().query({ query: sessionEndQuery, fetchPolicy: 'network-only' })
    if (data.viewer) setEnd(data.viewer.sessionEndsAt)
    return data.viewer != null
  }

  /** Takes over somebody else, or nobody, and goes on; the page that was open is gone before its data is. */
  async function become(next: Session_ViewerFragment | null, go: () => Promise<unknown>): Promise<void> {
    changing.value = true
    await nextTick()
    try {
      await adopt(next)
      await go()
    } finally {
      changing.value = false
    }
  }

  async function signOut(go: () => Promise<unknown>): Promise<void> {
    await client().mutate({ mutation: signOutMutation })
    await become(null, go)
  }

  /** Acts in another of the account's roles. Returns the server's words when it refuses. */
  async function switchTo(assignmentId: string, go: () => Promise<unknown>): Promise<string | null> {
    const { data } = await client().mutate({ mutation: switchAssignmentMutation, variables: { id: assignmentId } })
    const result = data?.switchAssignment
    if (result?.__typename !== 'Viewer') return result?.message ?? ''
    await become(result, go)
    return null
  }

  /** The session is over: on to the sign-in page, and from there back to where one was. */
  async function end(go: () => Promise<unknown>): Promise<void> {
    if (viewer.value && !changing.value) await become(null, go)
  }

  /** The account's contact as it stands after a change. */
  function keepContact(contact: Session_ViewerFragment['contact']): void {
    if (viewer.value) viewer.value = { ...viewer.value, contact }
  }

  return { viewer, site, role, language, typeSize, activation, endsAt, idleMs, changing, adopt, load, prolong, signOut, switchTo, end, keepContact }
})

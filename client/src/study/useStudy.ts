import { useMutation } from '@vue/apollo-composable'
import type { Study_LessonFragment } from '@xueshi/schema'
import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { useSession } from '../session/useSession'
import { useFaultWords } from '../useFaultWords'
import { lengthOf, merged, without, type Range } from './ranges'
import { recordStudyMutation, startStudyMutation } from './study.documents'
import { keepUnsent, unsentOf } from './unsent'

const beatMs = 10_000
/** Ranges that one report may have. */
const mostSent = 200

/** What the page is told when a report completes the course. */
export interface StudyNews {
  readonly awarded: number | null
  readonly examOpen: boolean
}

/**
 * One's study of a lesson: begins a sitting, reports what was watched about every 10 s, and shows what the server holds. What could not be
 * sent is kept on the device and sent before anything else, also after the page was closed.
 */
export function useStudy(lesson: () => Study_LessonFragment, told: (news: StudyNews) => void) {
  const account = useSession().viewer?.id ?? ''
  const words = useFaultWords()
  const start = useMutation(startStudyMutation)
  const record = useMutation(recordStudyMutation)

  const token = ref<string | null>(null)
  const held = shallowRef(lesson())
  const pending = shallowRef<readonly Range[]>([])
  const state = ref<'idle' | 'going' | 'takenOver' | 'closed'>('idle')
  const offline = ref(false)
  const leftOutMs = ref(0)
  const fault = ref<string | null>(null)
  let sending = false

  /** Sends what a sitting has watched; true where the server has answered. */
  async function send(sitting: string, ranges: readonly Range[]): Promise<boolean> {
    const sent = ranges.slice(0, mostSent).map(({ startMs, endMs }) => ({ startMs: Math.floor(startMs), endMs: Math.ceil(endMs) }))
    try {
      const answer = (await record.mutate({ token: sitting, ranges: sent }))?.data?.recordStudy
      offline.value = false
      if (answer?.__typename !== 'StudyProgress') {
        // Not this account's, or no ranges of the lesson: sent again it would be the same.
        keepUnsent(account, sitting, [])
        if (sitting === token.value) [pending.value, fault.value] = [[], answer?.message ?? null]
        return true
      }
      if (answer.lesson.id === held.value.id) held.value = answer.lesson
      const over = answer.takenOver || answer.closed
      const left = over ? [] : without(ranges, answer.lesson.watched)
      if (sitting === token.value) {
        pending.value = over ? [] : without([...pending.value, ...left], answer.lesson.watched)
        leftOutMs.value = answer.leftOutMs
        if (over) state.value = answer.takenOver ? 'takenOver' : 'closed'
      }
      keepUnsent(account, sitting, sitting === token.value ? pending.value : left)
      if (answer.courseDone) told({ awarded: answer.awarded ?? null, examOpen: answer.examOpen })
      return true
    } catch {
      offline.value = true
      return false
    }
  }

  /** What earlier sittings have left is sent first. */
  async function sendEarlier(): Promise<void> {
    for (const [sitting, ranges] of Object.entries(unsentOf(account))) {
      if (sitting !== token.value && !(await send(sitting, ranges))) return
    }
  }

  async function report(): Promise<void> {
    if (sending || !token.value || pending.value.length === 0) return
    sending = true
    try {
      await send(token.value, pending.value)
    } finally {
      sending = false
    }
  }

  /** Begins, or goes on here after another device took over. False where it may not; `fault` says why. */
  async function begin(): Promise<boolean> {
    fault.value = null
    try {
      await sendEarlier()
      const answer = (await start.mutate({ lessonId: held.value.id }))?.data?.startStudy
      if (answer?.__typename !== 'StudyStarted') {
        fault.value = answer?.message ?? null
        return false
      }
      ;[token.value, held.value, pending.value, state.value] = [answer.token, answer.lesson, [], 'going']
      return true
    } catch (error) {
      fault.value = words(error)
      return false
    }
  }

  /** The player has played this part. */
  function played(range: Range): void {
    if (state.value !== 'going' || range.endMs <= range.startMs) return
    pending.value = merged([...pending.value, range])
    keepUnsent(account, token.value!, pending.value)
  }

  let beat: ReturnType<typeof setInterval> | undefined
  const now = () => void report()
  onMounted(() => {
    beat = setInterval(now, beatMs)
    addEventListener('online', now)
    addEventListener('pagehide', now)
    void sendEarlier()
  })
  onBeforeUnmount(() => {
    clearInterval(beat)
    removeEventListener('online', now)
    removeEventListener('pagehide', now)
    now()
  })

  const watched = computed(() => merged([...held.value.watched, ...pending.value]))
  return { held, watched, state, offline, leftOutMs, fault, unsentMs: computed(() => lengthOf(pending.value)), begin, played, report }
}

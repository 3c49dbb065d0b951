import { useApolloClient } from '@vue/apollo-composable'
import { useEventListener, useIntervalFn, useTimeoutFn } from '@vueuse/core'
import type { Exam_AttemptFragment } from '@xueshi/schema'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { AnswerQueue, type Sent } from './answer-queue'
import { examAttemptQuery, handInExamMutation, saveExamAnswerMutation } from './exams.documents'

const closedCodes = ['EXAM_CLOSED', 'EXAM_TIME_OVER']
const slowestRetryMs = 15_000

/**
 * One attempt as it is sat: its paper, its answers with what is saved and what waits, and the time that is left, which runs by the server's
 * clock from its last answer on, whatever this machine's clock says. What waits is sent before anything else is asked for.
 */
export function useExamAttempt(id: string) {
  const { resolveClient } = useApolloClient()
  const words = useFaultWords()
  const attempt = shallowRef<Exam_AttemptFragment | null>(null)
  const missing = ref(false)
  const fault = ref<string | null>(null)
  /** What the server would not take of an answer. */
  const refusal = ref<string | null>(null)
  const lost = ref(false)
  const leftMs = ref(0)
  /** Answers that the end of the time kept from being saved. */
  const late = ref(0)

  // Since the page was opened: it goes on evenly whatever is done to the clock.
  let server = { at: 0, since: performance.now() }
  const serverNow = () => server.at + performance.now() - server.since

  const queue = shallowRef(
    new AnswerQueue(
      { storage: localStorage, key: `xueshi.exam.${id}`, send, elapsed: () => serverNow() - Date.parse(attempt.value?.startedAt ?? '') },
      (refused) => {
        if (refused) refusal.value = refused.message
        triggerRef(queue)
      },
    ),
  )
  const waiting = computed(() => new Set(queue.value.waiting().keys()))

  async function send(number: number, { chosen, revision }: { chosen: readonly number[]; revision: number }): Promise<Sent> {
    const variables = { id, input: { number, chosen: [...chosen], revision } }
    const result = (await resolveClient().mutate({ mutation: saveExamAnswerMutation, variables, fetchPolicy: 'no-cache' })).data?.saveExamAnswer
    if (result?.__typename === 'ExamAnswer') return { kind: 'saved', answer: result }
    return { kind: 'refused', closed: closedCodes.includes(result?.code ?? ''), message: result?.message ?? '' }
  }

  let wait = 1000
  const again = useTimeoutFn(() => void sync(), () => wait, { immediate: false })

  /** Sends what waits; where nobody answers, again later. Gives whether the server was reached. */
  async function flush(): Promise<boolean> {
    try {
      await queue.value.flush()
      reached()
      return true
    } catch {
      lost.value = true
      again.start()
      wait = Math.min(wait * 2, slowestRetryMs)
      return false
    }
  }
  function reached() {
    lost.value = false
    wait = 1000
    again.stop()
  }

  /** First sends what waits, then takes in the attempt as the server has it. */
  async function sync(): Promise<void> {
    if (queue.value.waiting().size > 0 && !(await flush())) return
    try {
      const { data } = await resolveClient().query({ query: examAttemptQuery, variables: { id }, fetchPolicy: 'no-cache' })
      reached()
      fault.value = null
      if (data.examAttempt) take(data.examAttempt)
      else missing.value = true
    } catch (error) {
      fault.value = words(error)
      lost.value = attempt.value !== null
      if (attempt.value) again.start()
    }
  }
  function take(one: Exam_AttemptFragment) {
    server = { at: Date.parse(one.now), since: performance.now() }
    queue.value.known(one.answers)
    if (one.handedInAt && queue.value.waiting().size > 0) {
      late.value = queue.value.waiting().size
      queue.value.clear()
    }
    attempt.value = one
    tick()
  }

  /** Keeps the choice at once and sends it. */
  async function choose(number: number, chosen: readonly number[]): Promise<void> {
    refusal.value = null
    queue.value.choose(number, chosen)
    if (await flush()) if (refusal.value !== null) await sync()
  }

  let asked = false
  function tick() {
    const one = attempt.value
    if (!one || one.handedInAt) return
    leftMs.value = Math.max(0, Date.parse(one.endsAt) - serverNow())
    if (leftMs.value > 0) asked = false
    else if (!asked) {
      asked = true
      void sync().finally(() => setTimeout(() => (asked = false), 1500))
    }
  }
  useIntervalFn(tick, 500)
  useEventListener(window, 'online', () => void sync())
  useEventListener(window, 'offline', () => void (lost.value = true))
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible' && attempt.value && !attempt.value.handedInAt) void sync()
  })

  const handingIn = ref(false)
  /** 交卷, once everything is saved. Gives whether it is handed in. */
  async function handIn(): Promise<boolean> {
    handingIn.value = true
    fault.value = null
    try {
      if (!(await flush())) return false
      const result = (await resolveClient().mutate({ mutation: handInExamMutation, variables: { id }, fetchPolicy: 'no-cache' })).data?.handInExam
      if (result?.__typename === 'ExamAttempt') take(result)
      else fault.value = result?.message ?? null
      return result?.__typename === 'ExamAttempt'
    } catch (error) {
      fault.value = words(error)
      return false
    } finally {
      handingIn.value = false
    }
  }

  void sync()
  return { attempt, missing, fault, refusal, lost, leftMs, late, waiting, queue, choose, sync, handIn, handingIn }
}

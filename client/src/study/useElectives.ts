import { useMutation } from '@vue/apollo-composable'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'
import { chooseElectiveMutation, giveUpElectiveMutation } from './study.documents'

/** A course, as far as its choice is spoken of. */
interface Elective {
  readonly id: string
  readonly title: string
}

/** 选课 at once, and 退选 after it was asked; `changed` when the server has answered, whatever it said. */
export function useElectives(changed: () => void) {
  const { t } = useI18n()
  const words = useFaultWords()
  const choosing = useMutation(chooseElectiveMutation)
  const giving = useMutation(giveUpElectiveMutation)

  async function choose(courseId: string, title: string): Promise<void> {
    try {
      const answer = (await choosing.mutate({ courseId }))?.data?.chooseElective
      if (answer?.__typename === 'StudyCourse') toast(t('study.chosen', { title }))
      else if (answer) toast(answer.message, { kind: 'danger' })
      changed()
    } catch (error) {
      toast(words(error) ?? '', { kind: 'danger' })
    }
  }

  const asked = shallowRef<Elective | null>(null)
  const open = ref(false)
  const fault = ref<string | null>(null)
  function ask(id: string, title: string): void {
    asked.value = { id, title }
    fault.value = null
    open.value = true
  }
  async function giveUp(): Promise<void> {
    if (!asked.value) return
    const { id: courseId, title } = asked.value
    try {
      const answer = (await giving.mutate({ courseId }))?.data?.giveUpElective
      if (answer?.__typename === 'StudyCourse') {
        open.value = false
        toast(t('study.givenUp', { title }))
      } else fault.value = answer?.message ?? null
      changed()
    } catch (error) {
      fault.value = words(error)
    }
  }
  return { choosing: choosing.loading, choose, giving: giving.loading, asked, open, fault, ask, giveUp }
}

import { ref } from 'vue'
import { toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'

/** What a mutation answered. */
type Answer = { readonly __typename?: string; readonly message?: string } | null | undefined

/** Edits of a list, one at a time: each says what it did; where it was refused, why, and the list is asked for as it stands now. */
export function useCourseEdit(reload: () => Promise<unknown>) {
  const words = useFaultWords()
  const busy = ref(false)
  async function edit(act: () => Promise<Answer>, told: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      const answer = await act()
      const done = answer?.__typename === 'YearCourse' || answer?.__typename === 'CourseYear'
      if (done) toast(told)
      else toast(answer?.message ?? '', { kind: 'danger' })
      if (!done || answer?.__typename === 'CourseYear') await reload()
      return done
    } catch (error) {
      toast(words(error) ?? '', { kind: 'danger' })
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, edit }
}

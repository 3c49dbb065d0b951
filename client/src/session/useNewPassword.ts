import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldFault } from '../ui/form-context'
import { checkPassword } from './password-rule'
import { useSession } from './useSession'

/** A new password typed twice, and its faults before the server is asked. */
export function useNewPassword() {
  const session = useSession()
  const { t } = useI18n()
  const next = ref('')
  const again = ref('')

  function faults(): FieldFault[] {
    const found: FieldFault[] = []
    const site = session.site
    const broken = site ? checkPassword(next.value, site).filter(({ kept }) => !kept) : []
    if (broken.length) {
      const rules = broken.map(({ key }) => t(`session.rule.${key}`, { min: site?.passwordMin, max: site?.passwordMax }))
      found.push({ path: 'next', message: t('session.ruleBroken', { rules: rules.join(t('session.ruleJoin')) }) })
    }
    if (next.value !== again.value) found.push({ path: 'again', message: t('session.notTheSame') })
    return found
  }

  return { next, again, faults }
}

import { useClipboard } from '@vueuse/core'
import { i18n } from '../i18n'
import { toast } from './toast'

/** Copies a text and says so. Works without a secure context too (plain http in an office network). */
export function useCopy(): (text: string) => Promise<void> {
  const { copy } = useClipboard({ legacy: true })
  return async (text) => {
    await copy(text)
    toast(i18n.global.t('ui.copied'))
  }
}

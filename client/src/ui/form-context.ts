import { inject, provide, shallowReactive, type InjectionKey } from 'vue'

/** One fault of a form: which field, and what is wrong in words. The server's FieldError fits. */
export interface FieldFault {
  path: string
  message: string
}

/** What a form and its fields know of each other. */
export interface FormContext {
  /** The control's id for each path; `ErrorSummary` links there. */
  controls: Map<string, { id: string; label: string }>
  /** The fault of a path, if any. */
  faultOf: (path: string) => string | null
}

const key: InjectionKey<FormContext> = Symbol('form')

/** The server names a field of its input as `input.title`; the form knows it as `title`. */
export function fieldPath(path: string): string {
  return path.replace(/^input\./, '')
}

/** Called by `FormPage`: gives the fields their faults and collects their ids. */
export function provideForm(faults: () => readonly FieldFault[]): FormContext {
  const context: FormContext = {
    controls: shallowReactive(new Map()),
    faultOf: (path) => faults().find((fault) => fieldPath(fault.path) === path)?.message ?? null,
  }
  provide(key, context)
  return context
}

/** Called by `FormField`: the form around it, or null for a field that stands alone. */
export function useFormContext(): FormContext | null {
  return inject(key, null)
}

import { Problem } from '../api/problem'
import type { FieldName } from '../i18n/book/messages'
import type { CustomerDraft } from './customerDraft'

export const FIELDS: readonly FieldName[] = ['name', 'email', 'phone', 'notes']

/** What can be seen without the service, which decides. */
export function missingFields({ name, email }: CustomerDraft): FieldName[] {
  return FIELDS.filter(
    (field) =>
      (field === 'name' && name.trim() === '') ||
      (field === 'email' && !/^\S+@\S+\.\S+$/.test(email.trim())),
  )
}

/** The fields that a refusal points at: `/customer/email`, `/notes`. */
export function refusedFields(problem: Error | null): FieldName[] {
  const pointers = problem instanceof Problem ? problem.violations.map((each) => each.pointer) : []
  return FIELDS.filter((field) => pointers.some((pointer) => pointer.endsWith(`/${field}`)))
}

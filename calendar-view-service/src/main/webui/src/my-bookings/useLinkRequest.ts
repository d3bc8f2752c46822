import { useMutation } from '@tanstack/vue-query'
import { computed } from 'vue'
import { requestMyBookingsLink } from '../api/client'
import { Problem } from '../api/problem'
import { useLanguage } from '../i18n/useLanguage'

/** Requests a link for an address. The result never reveals whether the address has bookings. */
export function useLinkRequest() {
  const { language, m } = useLanguage()
  const request = useMutation({
    mutationFn: (email: string) => requestMyBookingsLink(email, language.value),
  })
  const isBadAddress = computed(
    () => request.error.value instanceof Problem && request.error.value.status === 422,
  )
  const problemText = computed(() => {
    const problem = request.error.value
    if (problem === null) {
      return undefined
    }
    if (isBadAddress.value) {
      return m.value.mine.badAddress
    }
    return problem instanceof Problem && problem.status === 429
      ? m.value.mine.tooMany
      : m.value.problem.unreachable
  })

  return {
    send: (email: string) => request.mutate(email.trim()),
    again: () => request.reset(),
    isSending: request.isPending,
    /** how many minutes the link works; undefined until the request is accepted */
    linkMinutes: computed(() => request.data.value?.link_minutes),
    isBadAddress,
    problemText,
  }
}

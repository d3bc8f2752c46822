import { computed, type Ref } from 'vue'
import { clock } from '../../i18n/formats'
import type { ClientBooking } from '../api/types'
import { refusalWords } from '../words/refusalWords'
import { useWords } from '../words/useWords'
import type { useBoardMove } from './useBoardMove'

/** What an operator is told of the last change of a board. */
export interface Notice {
  text: string
  canUndo?: boolean
  isAlert?: boolean
}

/** @param nameOf the name of a post by its id */
export function useBoardNotice(
  { done, refused }: Pick<ReturnType<typeof useBoardMove>, 'done' | 'refused'>,
  booked: Readonly<Ref<ClientBooking | undefined>>,
  timezone: Readonly<Ref<string>>,
  nameOf: (postId: string) => string,
) {
  const { w, m } = useWords()

  return computed<Notice | undefined>(() => {
    const { board } = w.value
    if (refused.value) {
      const { booking, why } = refused.value
      const words = refusalWords(why, w.value, m.value)
      return { text: board.notMoved(booking.customer.name, words), isAlert: true }
    }
    if (done.value) {
      return { text: changed(done.value), canUndo: true }
    }
    return booked.value && { text: board.booked(booked.value.customer.name) }
  })

  function changed({ booking, from }: NonNullable<typeof done.value>): string {
    const { customer, post_id, starts_at, ends_at } = booking
    const { board } = w.value
    return from.ends_at
      ? board.resized(customer.name, clock(timezone.value, ends_at))
      : board.moved(customer.name, `${clock(timezone.value, starts_at)}, ${nameOf(post_id)}`)
  }
}

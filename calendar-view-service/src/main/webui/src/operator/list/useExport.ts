import { ref, shallowRef } from 'vue'
import { download } from '../../browser/download'
import type { Post, ServicePoint } from '../../api/types'
import { bookingsOf, type BookingQuery } from '../api/bookings'
import type { Words } from '../words/messages'
import { exported, type BookingAt } from './exported'

const PAGE = 200
/** A spreadsheet takes more, but a browser that reads for minutes looks broken. */
const MOST = 20_000

/** Saves all bookings that a list asks for, not only those that it has shown so far. */
export function useExport() {
  const isBusy = ref(false)
  const read = ref(0)
  const isCut = ref(false)
  const problem = shallowRef<Error | null>(null)

  async function save(
    points: readonly ServicePoint[],
    query: BookingQuery,
    posts: readonly Post[],
    words: Words,
  ) {
    isBusy.value = true
    problem.value = null
    read.value = 0
    try {
      const bookings: BookingAt[] = []
      for await (const page of pages(points, query)) {
        bookings.push(...page)
        read.value = Math.min(bookings.length, MOST)
      }
      isCut.value = bookings.length > MOST
      const text = exported(bookings.slice(0, MOST), posts, words)
      download('bookings.csv', 'text/csv;charset=utf-8', text)
    } catch (error) {
      problem.value = error as Error
    } finally {
      isBusy.value = false
    }
  }

  return { save, isBusy, read, isCut, problem }
}

/** Ends after the page that has one more than the most. */
async function* pages(points: readonly ServicePoint[], query: BookingQuery) {
  let count = 0
  for (const point of points) {
    let cursor: string | undefined
    do {
      if (count > MOST) {
        return
      }
      const { items, next_cursor } = await bookingsOf(point.id, { ...query, cursor, limit: PAGE })
      yield items.map((booking) => ({ point, booking }))
      count += items.length
      cursor = next_cursor ?? undefined
    } while (cursor)
  }
}

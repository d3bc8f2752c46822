import type { BookingStatus, CellStatus } from '../api/types'
import type { BookMessages } from './book/messages'

type Text<Keys extends string> = Record<Keys, string>

/** Every text of the page. A language that lacks one does not compile. */
export interface Messages {
  /** of the steps of a booking */
  book: BookMessages
  language: string
  skip: string
  trouble: Text<'offline' | 'retrying'>
  update: Text<'ready' | 'load'>
  lostPage: string
  unknownPage: Text<'title' | 'hint'>
  failure: Text<'title' | 'hint' | 'report'>
  busy: Text<'title'> & { hint(minutes: number): string }
  week: Text<
    | 'previous'
    | 'next'
    | 'today'
    | 'loading'
    | 'closed'
    | 'skippedName'
    | 'close'
    | 'clocks'
    | 'closedDay'
    | 'keys'
    | 'off'
    | 'offHint'
  > & {
    grid(range: string, post: string): string
    half(minutes: number): string
    lengthName(minutes: number): string
    every(minutes: number): string
    changed(count: number): string
    nextOpening(day: string): string
  }
  status: Text<CellStatus | 'skipped'>
  legend: string
  live: Text<
    'connected' | 'polling' | 'offline' | 'stale' | 'staleHint' | 'outdated' | 'outdatedHint'
  > & { asOf(time: string): string }
  timezone: Text<'label' | 'search' | 'none'> & {
    notThePoint(zone: string): string
    older(zones: string): string
    release(name: string): string
  }
  point: Text<'label' | 'search' | 'none' | 'book'>
  posts: Text<'label' | 'inactive' | 'search' | 'none'> & { minutes(count: number): string }
  theme: Text<'dark' | 'light'>
  empty: Text<'points' | 'pointsHint' | 'posts' | 'postsHint'>
  problem: Text<'unreachable' | 'unreachableHint' | 'notFound' | 'notFoundHint' | 'other' | 'retry'>
  manage: Text<
    | 'title'
    | 'loading'
    | 'when'
    | 'where'
    | 'post'
    | 'cancel'
    | 'confirm'
    | 'yes'
    | 'no'
    | 'cancelling'
    | 'cancelled'
    | 'tooLate'
    | 'badLink'
    | 'badLinkHint'
    | 'expired'
    | 'expiredHint'
  > & { status: Text<BookingStatus> }
  confirm: Text<
    | 'title'
    | 'confirm'
    | 'confirming'
    | 'booked'
    | 'received'
    | 'manage'
    | 'over'
    | 'overHint'
    | 'badLink'
  >
  mine: Text<
    | 'title'
    | 'ask'
    | 'email'
    | 'send'
    | 'sending'
    | 'sent'
    | 'again'
    | 'badAddress'
    | 'tooMany'
    | 'loading'
    | 'upcoming'
    | 'noneUpcoming'
    | 'past'
    | 'nonePast'
    | 'showPast'
    | 'more'
    | 'displaced'
    | 'badLink'
    | 'badLinkHint'
  > & { sentHint(minutes: number): string }
  preferences: Text<
    | 'title'
    | 'loading'
    | 'kinds'
    | 'always'
    | 'language'
    | 'ofTheBooking'
    | 'save'
    | 'saving'
    | 'saved'
  > & { kind: Text<'reminder-day-before' | 'reminder'> }
}

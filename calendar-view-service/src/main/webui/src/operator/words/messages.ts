import type { BookingStatus } from '../../api/types'

type Text<Keys extends string> = Record<Keys, string>

/** Every text of operators' pages. A language that lacks one does not compile. */
export interface Words {
  session: Text<
    | 'title'
    | 'leaving'
    | 'returning'
    | 'signIn'
    | 'signOut'
    | 'refused'
    | 'refusedHint'
    | 'over'
    | 'overHint'
    | 'failed'
    | 'failedHint'
    | 'retry'
  >
  nav: Text<'label' | 'board' | 'bookings' | 'hours' | 'setup' | 'noPoints' | 'noPointsHint'>
  status: Text<BookingStatus> & Text<'displaced'>
  list: Text<
    | 'search'
    | 'searchHint'
    | 'from'
    | 'to'
    | 'status'
    | 'anyStatus'
    | 'post'
    | 'anyPost'
    | 'displaced'
    | 'upcoming'
    | 'when'
    | 'customer'
    | 'phone'
    | 'car'
    | 'services'
    | 'notes'
    | 'email'
    | 'none'
    | 'more'
    | 'loading'
    | 'export'
    | 'exportAll'
    | 'point'
    | 'print'
    | 'open'
    | 'elsewhere'
    | 'everywhere'
    | 'notElsewhere'
  > & {
    shown(count: number): string
    moreAt(point: string): string
    exporting(count: number): string
    exportCut(count: number): string
  }
  booking: Text<
    | 'title'
    | 'close'
    | 'loading'
    | 'gone'
    | 'when'
    | 'where'
    | 'customer'
    | 'car'
    | 'services'
    | 'customerNotes'
    | 'displacedHint'
    | 'confirm'
    | 'start'
    | 'complete'
    | 'no-show'
    | 'cancel'
    | 'askCancel'
    | 'askNoShow'
    | 'yes'
    | 'no'
    | 'working'
    | 'move'
    | 'nearest'
    | 'noTargets'
    | 'date'
    | 'time'
    | 'post'
    | 'moveThere'
    | 'note'
    | 'noteHint'
    | 'save'
    | 'saved'
    | 'history'
    | 'mails'
    | 'noMails'
    | 'retryMail'
    | 'resendMail'
    | 'edit'
    | 'length'
    | 'undo'
    | 'askUndo'
  > & {
    post_(number: number): string
    minutes(count: number): string
    lengthHint(minutes: number): string
  }
  form: Text<'optional' | 'save'>
  /** of changes that are made without a network */
  waiting: Text<'title' | 'waits'>
  /** of rules that do not count for a booking */
  rules: Text<'title' | 'reason'>
  board: Text<
    | 'nothing'
    | 'apart'
    | 'previous'
    | 'next'
    | 'today'
    | 'date'
    | 'loading'
    | 'inactive'
    | 'noPosts'
    | 'noPostsHint'
    | 'walkIn'
    | 'anyCar'
    | 'book'
    | 'undo'
    | 'dismiss'
    | 'help'
    | 'howTo'
    | 'block'
    | 'blocked'
    | 'unblock'
  > & {
    grid(day: string): string
    booked(name: string): string
    moved(name: string, where: string): string
    resized(name: string, until: string): string
    notMoved(name: string, why: string): string
  }
  change: Record<string, string>
  actor: Record<string, string>
  mailKind: Record<string, string>
  mailStatus: Record<string, string>
  /** by the code of a problem: what is in the way, and what to do */
  refusal: Record<string, string>
  /** by the code of a rule: what is done in spite of it */
  rule: Record<string, string>
  /** by the code of a violation: what is wrong with a field */
  violation: Record<string, string>
}

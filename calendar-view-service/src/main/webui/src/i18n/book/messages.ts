type Text<Keys extends string> = Record<Keys, string>

/** The codes of refusals that a guest can get, with words of their own. */
export type RefusalCode =
  | 'slot-taken'
  | 'slot-held'
  | 'slot-not-offered'
  | 'time-mismatch'
  | 'services-do-not-fit'
  | 'post-inactive'
  | 'in-the-past'
  | 'too-soon'
  | 'too-far'
  | 'reservation-expired'
  | 'reservation-used'
  | 'reservation-awaits-confirmation'
  | 'reservation-token-wrong'
  | 'challenge-required'
  | 'challenge-failed'
  | 'too-many-holds'
  | 'too-many-bookings'
  | 'too-many-bookings-for-address'
  | 'point-overwhelmed'
  | 'organisation-overwhelmed'
  | 'cancellation-deadline-passed'
  | 'illegal-transition'
  | 'changed-meanwhile'
  | 'confirmation-code-wrong'
  | 'confirmation-expired'
  | 'confirmation-void'
  | 'services-changed'
  | 'unreachable'
  | 'other'

export type FieldName = 'name' | 'email' | 'phone' | 'notes'

/** Every text of the pages on which customers book. */
export interface BookMessages {
  title: string
  loading: string
  noPoint: Text<'title' | 'hint'>
  noServices: Text<'title' | 'hint'>
  steps: Text<'label' | 'services' | 'time' | 'details'>
  services: Text<'title' | 'car' | 'total' | 'next' | 'chooseOne'>
  /** types that the services of many workshops have; others are shown as they are */
  car: Text<'passenger' | 'suv' | 'van' | 'truck'>
  time: Text<
    | 'title'
    | 'post'
    | 'anyPost'
    | 'previousMonth'
    | 'nextMonth'
    | 'calendar'
    | 'emptyMonth'
    | 'empty'
    | 'recommended'
    | 'all'
    | 'holding'
    | 'noneLeft'
    | 'view'
    | 'earlierDays'
    | 'laterDays'
  > & {
    next(day: string): string
    ofPoint(zone: string): string
    views: Text<'month' | 'columns'>
    reason: Text<'no-leftover' | 'adjacent' | 'adjacent-both'>
  }
  nearest: string
  details: Text<
    | 'title'
    | 'notHeld'
    | 'hold'
    | 'expired'
    | 'expiredHint'
    | 'holdAgain'
    | 'otherTime'
    | 'language'
    | 'optional'
    | 'book'
    | 'booking'
    | 'slow'
  > & {
    field: Record<FieldName, string>
    invalid: Record<FieldName, string>
    heldFor(clock: string): string
    minutesLeft(minutes: number): string
  }
  code: Text<'title' | 'label' | 'send' | 'sending' | 'malformed'> & { hint(clock: string): string }
  done: Text<
    'booked' | 'received' | 'mailed' | 'manage' | 'calendar' | 'map' | 'again' | 'post' | 'services'
  >
  refusal: Record<RefusalCode, string>
  wait(minutes: number): string
  home: Text<
    | 'title'
    | 'search'
    | 'none'
    | 'yourZone'
    | 'otherZones'
    | 'nearest'
    | 'locating'
    | 'notLocated'
    | 'stays'
    | 'byDistance'
    | 'unknownDistance'
    | 'week'
    | 'book'
  >
  move: Text<
    'title' | 'start' | 'suggested' | 'other' | 'moving' | 'moved' | 'keep' | 'displaced'
  > & {
    until(when: string): string
    over(when: string): string
  }
}

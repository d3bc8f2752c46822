import type { Field } from '../form/fields'
import type { SetupTexts } from './texts'

/** The fields of what an operator sets up, in the reader's language. */

export function postFields(t: SetupTexts): Field[] {
  return [
    { pointer: '/number', kind: 'number', label: t.number, required: true },
    { pointer: '/name', kind: 'text', label: t.name, required: true },
    minutes(t, '/slot_duration_minutes', t.slot, true),
    minutes(t, '/buffer_before_minutes', t.before),
    minutes(t, '/buffer_after_minutes', t.after),
    { pointer: '/active', kind: 'check', label: t.active },
  ]
}

export function serviceFields(t: SetupTexts): Field[] {
  return [
    { pointer: '/name', kind: 'text', label: t.name, required: true },
    minutes(t, '/default_duration_minutes', t.duration, true),
    {
      pointer: '/durations_by_car_type',
      kind: 'named-numbers',
      label: t.durations,
      hint: t.durationsHint,
    },
    minutes(t, '/buffer_before_minutes', t.before),
    minutes(t, '/buffer_after_minutes', t.after),
    { pointer: '/active', kind: 'check', label: t.active },
  ]
}

export function flagFields(t: SetupTexts): Field[] {
  return [
    { pointer: '/key', kind: 'text', label: t.key, required: true, isForNew: true },
    { pointer: '/description', kind: 'text', label: t.description },
    { pointer: '/enabled', kind: 'check', label: t.enabled },
    { pointer: '/default_variant', kind: 'text', label: t.defaultVariant, required: true },
    { pointer: '/variants', kind: 'json', label: t.variants, hint: t.variantsHint, required: true },
    {
      pointer: '/organisation_overrides',
      kind: 'json',
      label: t.overrides,
      hint: t.overridesHint,
    },
  ]
}

export function pointFields(t: SetupTexts): Field[] {
  const limit = (name: string, label: string): Field => ({
    pointer: `/limits/${name}`,
    kind: 'number',
    label,
    hint: t.noLimit,
  })
  return [
    { pointer: '/name', kind: 'text', label: t.name, required: true },
    {
      pointer: '/timezone',
      kind: 'text',
      label: t.timezone,
      hint: t.timezoneHint,
      required: true,
    },
    { pointer: '/address', kind: 'text', label: t.address, required: true },
    { pointer: '/location/latitude', kind: 'decimal', label: t.latitude, hint: t.latitudeHint },
    { pointer: '/location/longitude', kind: 'decimal', label: t.longitude, hint: t.longitudeHint },
    { pointer: '/contact_email', kind: 'email', label: t.email },
    { pointer: '/auto_confirm', kind: 'check', label: t.autoConfirm },
    minutes(t, '/min_notice_minutes', t.notice),
    { pointer: '/booking_horizon_days', kind: 'number', label: t.horizon, hint: t.days },
    minutes(t, '/hold_minutes', t.hold),
    {
      pointer: '/cancellation_deadline_minutes',
      kind: 'number',
      label: t.deadline,
      hint: t.deadlineHint,
    },
    minutes(t, '/minutes_early', t.early),
    { pointer: '/confirm_guests', kind: 'check', label: t.confirmGuests },
    { pointer: '/challenge', kind: 'check', label: t.challenge },
    { pointer: '/reminders/day_before_at', kind: 'time', label: t.remindDay },
    {
      pointer: '/reminders/minutes_before',
      kind: 'numbers',
      label: t.remindBefore,
      hint: t.remindHint,
    },
    { pointer: '/quiet_hours/from', kind: 'time', label: t.quietFrom },
    { pointer: '/quiet_hours/to', kind: 'time', label: t.quietTo },
    limit('holds_per_client', t.holdsPerClient),
    limit('bookings_per_client_per_day', t.bookingsPerClient),
    limit('bookings_per_email_per_day', t.bookingsPerEmail),
    limit('bookings_per_point_per_hour', t.bookingsPerPoint),
    limit('holds_per_point_per_hour', t.holdsPerPoint),
    limit('mails_per_email_per_day', t.mailsPerEmail),
    limit('mails_per_point_per_hour', t.mailsPerPoint),
  ]
}

/** What nobody else can know of a new point; the rest is set later. */
export function newPointFields(t: SetupTexts): Field[] {
  return pointFields(t).filter(({ pointer }) => OF_NEW_POINTS.test(pointer))
}

const OF_NEW_POINTS = /^\/(name|timezone|address|location\/.+|contact_email)$/

function minutes(t: SetupTexts, pointer: string, label: string, required = false): Field {
  return { pointer, kind: 'number', label, hint: t.minutes, required }
}

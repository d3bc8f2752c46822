import * as v from 'valibot'
import type { Shape } from '../../api/http'
import type { components } from '../../api/schema/calendar'
import { instant, maybe } from '../../api/shapes'
import { authorized } from './authorized'

/** What the paths to the jobs of each service end with. */
export const SERVICES = [
  'schedule-service',
  'booking-service',
  'calendar-view-service',
  'notification-service',
] as const

export type ServiceName = (typeof SERVICES)[number]

type State = components['schemas']['JobState']

/** How a job that a service repeats fares at the replica that answered. */
export type Job = Pick<State, 'name' | 'paced' | 'last_outcome' | 'consecutive_failures'> & {
  [Part in 'last_started_at' | 'next_run_at' | 'reason']?: string | null
} & { last_duration_ms?: number | null }

/** The jobs of one replica. */
export interface Jobs {
  replica: string
  items: Job[]
}

const jobShape: Shape<Job> = v.object({
  name: v.string(),
  paced: v.string(),
  last_started_at: maybe(instant),
  last_duration_ms: maybe(v.number()),
  last_outcome: v.picklist(['succeeded', 'failed', 'running', 'never']),
  reason: maybe(v.string()),
  consecutive_failures: v.number(),
  next_run_at: maybe(instant),
})

const jobsShape: Shape<Jobs> = v.object({ replica: v.string(), items: v.array(jobShape) })

/** For administrators. Any replica of the service answers. */
export function jobsOf(service: ServiceName, signal?: AbortSignal): Promise<Jobs> {
  return authorized(`/api/v1/admin/jobs/${service}`, jobsShape, {}, signal)
}

import type { Page, ServicePoint } from '../../api/types'
import { send } from '../http/request'
import { pageOf, pointShape, serviceShape } from './shapes'
import type { Service } from './types'

/** The service points of an organisation. */
export function pointsOf(
  organisationId: string,
  signal?: AbortSignal,
): Promise<Page<ServicePoint>> {
  const asked = new URLSearchParams({ organisation_id: organisationId, limit: '200' })
  return send(`/api/v1/service-points?${asked}`, pageOf(pointShape), {}, signal)
}

export function servicesOf(pointId: string, signal?: AbortSignal): Promise<Page<Service>> {
  const path = `/api/v1/service-points/${encodeURIComponent(pointId)}/services?limit=200`
  return send(path, pageOf(serviceShape), {}, signal)
}

import { allPages } from '../../api/allPages'
import { get } from '../../api/http'
import { pageOf, servicePointShape } from '../../api/shapes'
import type { Page, ServicePoint } from '../../api/types'
import { serviceShape } from './shapes'
import type { Service } from './types'

/** The service points of an organisation. */
export function pointsOf(
  organisationId: string,
  signal?: AbortSignal,
): Promise<Page<ServicePoint>> {
  return allPages((cursor) => {
    const asked = new URLSearchParams({
      organisation_id: organisationId,
      limit: '200',
      ...(cursor && { cursor }),
    })
    return get(`/api/v1/service-points?${asked}`, pageOf(servicePointShape), signal)
  })
}

export function servicesOf(pointId: string, signal?: AbortSignal): Promise<Page<Service>> {
  const path = `/api/v1/service-points/${encodeURIComponent(pointId)}/services?limit=200`
  return get(path, pageOf(serviceShape), signal)
}

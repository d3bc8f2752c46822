import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { timeZones } from '../api/client'

/** The places of the world, as the service knows them. */
export function useTimeZones(isWanted: Readonly<Ref<boolean>>) {
  return useQuery({ ...LIST, enabled: isWanted })
}

/**
 * The same for what is not urgent. It is not asked for again when the service does not answer: the
 * page would say that it waits.
 */
export function useTimeZonesAside(isWanted: Readonly<Ref<boolean>>) {
  const { data, dataUpdatedAt } = useQuery({ ...LIST, enabled: isWanted, retry: false })
  return { listed: data, listedAt: computed(() => new Date(dataUpdatedAt.value)) }
}

const LIST = {
  queryKey: ['time-zones'],
  queryFn: ({ signal }: { signal: AbortSignal }) => timeZones(signal),
  staleTime: Infinity,
  shallow: true,
} as const

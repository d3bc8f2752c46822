import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { TimeZone } from '../api/types'
import { useLanguage } from '../i18n/useLanguage'
import { citiesIn, type CityOf } from './cities'
import { useTimeZones } from './useTimeZones'

/**
 * The places of the world, as the service knows them: browsers list some under older names. Where
 * the service does not answer, the browser's own list has to do.
 *
 * @param isWanted whether somebody looks for one
 */
export function useZones(isWanted: Readonly<Ref<boolean>>) {
  const { language } = useLanguage()
  const listed = useTimeZones(isWanted)
  const cities = useQuery({
    queryKey: computed(() => ['cities', language.value]),
    queryFn: () => citiesIn(language.value),
    enabled: isWanted,
    staleTime: Infinity,
    shallow: true,
  })

  return {
    zones: computed<readonly TimeZone[]>(
      () => listed.data.value?.items ?? (listed.isError.value ? ofBrowser() : []),
    ),
    cityOf: computed<CityOf>(() => cities.data.value ?? (() => undefined)),
  }
}

function ofBrowser(): TimeZone[] {
  return Intl.supportedValuesOf('timeZone').map((name) => ({
    name,
    old_names: [],
    utc_offset: '',
  }))
}

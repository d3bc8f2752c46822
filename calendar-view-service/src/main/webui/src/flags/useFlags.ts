import type { Provider } from '@openfeature/web-sdk'
import { readonly, shallowRef } from 'vue'
import { clientToken } from '../browser/clientToken'

/** The flags that the page obeys, as they are where the service has not answered yet. */
const DEFAULTS = { calendar: true, slotLines: true }

const flags = shallowRef(DEFAULTS)
let asked: Promise<void> | undefined

/**
 * What this reader is to see. OpenFeature's client is loaded and asks once a page needs a flag; the
 * service counts whom it shows what.
 */
export function useFlags() {
  asked ??= ask().catch(() => undefined)
  return readonly(flags)
}

async function ask(): Promise<void> {
  const [{ OpenFeature }, { OFREPWebProvider }] = await Promise.all([
    import('@openfeature/web-sdk'),
    import('@openfeature/ofrep-web-provider'),
  ])
  // The same reader gets the same variants, and nobody knows who that is.
  await OpenFeature.setContext({ targetingKey: clientToken() })
  await OpenFeature.setProviderAndWait(
    // Its types are for compilers that do not tell an absent property from an undefined one.
    new OFREPWebProvider({
      baseUrl: location.origin,
      cacheMode: 'disabled',
      pollInterval: 0,
    }) as unknown as Provider,
  )
  const client = OpenFeature.getClient()
  flags.value = {
    calendar: client.getBooleanValue('calendar_v046', DEFAULTS.calendar),
    slotLines: client.getStringValue('calendar_v046_ab_test', 'treatment') !== 'control',
  }
}

import { reportFailure } from '../browser/failures'
import { addressOf, loadFreshAfter } from '../browser/freshPage'
import { setLostPage } from './lostPage'

/**
 * Loads a part of the program when it is needed. One that is gone after a deployment loads the page
 * again, once; if that is no help, the page says so. The import fails in any case.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (error) {
    reportFailure('chunk', error)
    if (!loadFreshAfter(error)) {
      setLostPage(addressOf(location))
    }
    throw error
  }
}

import { defineAsyncComponent, type Component } from 'vue'
import { loadFreshAfter } from '../browser/freshPage'

/**
 * A part of a page whose script is loaded when it is shown for the first time. One that is gone
 * after a deployment loads the page again, once, as a whole page that is gone does. Call this in a
 * module: in the set-up of a component each instance would wait for the part anew.
 */
export function laterPart<Part extends Component>(load: () => Promise<{ default: Part }>): Part {
  return defineAsyncComponent({
    loader: () => load().then((module) => module.default),
    onError(error, _retry, fail) {
      if (!loadFreshAfter(error)) {
        fail()
      }
    },
  }) as Part
}

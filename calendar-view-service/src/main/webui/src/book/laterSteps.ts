import { laterPart } from '../ui/laterPart'

// Nobody needs them before a service is chosen, and a calendar is large.
const loadTime = () => import('./TimeStep.vue')
const loadDetails = () => import('./DetailsStep.vue')

export const TimeStep = laterPart(loadTime)
export const DetailsStep = laterPart(loadDetails)
export const CodeStep = laterPart(() => import('./CodeStep.vue'))

/** Loads them before they are shown. What fails here is loaded once more then. */
export function loadNextSteps(): void {
  Promise.all([loadTime(), loadDetails()]).catch(() => undefined)
}

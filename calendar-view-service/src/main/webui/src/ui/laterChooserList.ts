import { laterPart } from './laterPart'

// Most visitors choose nothing in a chooser, and what places a list beside its button is large.
export const ChooserList = laterPart(() => import('./ChooserList.vue'))

import { laterPart } from '../../ui/laterPart'

// Most looks at a board open none of them.
export const BlockDialog = laterPart(() => import('./BlockDialog.vue'))
export const BookingDrawer = laterPart(() => import('../booking/BookingDrawer.vue'))
export const WalkInDialog = laterPart(() => import('./WalkInDialog.vue'))

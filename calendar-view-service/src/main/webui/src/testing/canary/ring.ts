import Ring from './Ring.vue'

export const NAME = 'ring'

export const ring = () => Ring

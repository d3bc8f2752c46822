/** Parts of the set-up, in the order of their links. */
export const SECTIONS = ['settings', 'posts', 'services', 'flags', 'imports', 'jobs'] as const

export type Section = (typeof SECTIONS)[number]

/** The service refuses them to other operators. */
export const ADMINS_SECTIONS: readonly Section[] = ['flags', 'imports', 'jobs']

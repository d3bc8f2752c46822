import * as v from 'valibot'

/** How a site wants the booking page inside it to look; what it does not say is left to readers. */
export interface FrameOptions {
  theme?: 'light' | 'dark'
  /** `rrggbb` */
  accent?: string
  lang?: 'en' | 'uk' | 'ru'
}

export const frameOptionsShape: v.GenericSchema<unknown, FrameOptions> = v.object({
  theme: v.exactOptional(v.picklist(['light', 'dark'])),
  accent: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/i))),
  lang: v.exactOptional(v.picklist(['en', 'uk', 'ru'])),
})

const PARTS = ['theme', 'accent', 'lang'] as const

/** Parses a query string. Invalid parts count as absent. */
export function readFrameOptions(query: Record<string, unknown>): FrameOptions {
  const parts = PARTS.map((part) => ({ [part]: query[part] }))
  return Object.assign({}, ...parts.filter((part) => v.is(frameOptionsShape, part))) as FrameOptions
}

/** Black or white: whichever is read more easily on a colour (WCAG 2.2, contrast ratio). */
export function inkOn(accent: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(accent.slice(at, at + 2), 16) / 255),
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

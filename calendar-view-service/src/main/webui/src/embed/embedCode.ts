import type { FrameOptions } from './frameOptions'

/** The two lines that show the booking page of a point inside another site. */
export function embedCode(origin: string, pointId: string, options: FrameOptions): string {
  const place = Object.entries({ slotwright: pointId, ...options })
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(' ')
  return `<div ${place}></div>\n<script src="${origin}/embed.js" async></` + 'script>'
}

/** The address that they lead to. */
export function embedAddress(pointId: string, options: FrameOptions): string {
  const query = new URLSearchParams({ ...options }).toString()
  return `/embed/book/${pointId}${query && `?${query}`}`
}

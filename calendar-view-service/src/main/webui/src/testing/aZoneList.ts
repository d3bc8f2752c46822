/** The list of time zones, with one place in it. */
export function aZoneList(name = 'Europe/Kyiv', utc_offset = '+07:00') {
  return {
    '/api/v1/time-zones': {
      release: '2026f',
      items: [{ name, old_names: ['Europe/Kiev'], utc_offset }],
    },
  }
}

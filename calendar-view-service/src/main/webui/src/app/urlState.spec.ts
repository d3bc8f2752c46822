import { describe, expect, it } from 'vitest'
import { readUrl, writeUrl } from './urlState'

const POST = '0190a000-0000-7000-8000-0000000000b1'

describe('the link', () => {
  it('reads what it wrote', () => {
    const state = { post: POST, point: undefined, week: '2026-11-23', timezone: 'Europe/Kyiv' }
    expect(writeUrl(state)).toEqual({ post: POST, week: '2026-11-23', tz: 'Europe/Kyiv' })
    expect(readUrl(writeUrl(state))).toEqual(state)
  })

  it('does not take a post that is none for absence: another one would be shown', () => {
    expect(readUrl({ post: '../../etc' }).post).toBe('../../etc')
  })

  it('takes other nonsense for absence', () => {
    const none = { post: undefined, point: undefined, week: undefined, timezone: undefined }
    expect(readUrl({})).toEqual(none)
    expect(readUrl({ post: '', week: '2026-02-30', tz: 'Mars/Base', point: [POST, POST] })).toEqual(
      none,
    )
  })
})

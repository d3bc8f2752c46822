import { describe, expect, it } from 'vitest'
import { attempts } from './attempts'

describe('attempts', () => {
  it('repeats a request under its key', () => {
    const { keyFor } = attempts()

    expect(keyFor({ at: '09:00' })).toBe(keyFor({ at: '09:00' }))
    expect(keyFor({ at: '09:00' })).toMatch(/^[0-9a-f]{32}$/)
  })

  it('has another key for another request, and after an answer', () => {
    const { keyFor, over } = attempts()
    const first = keyFor({ at: '09:00' })
    const second = keyFor({ at: '09:30' })
    over()
    const third = keyFor({ at: '09:30' })

    expect(new Set([first, second, third]).size).toBe(3)
  })
})

import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import CancelStep from './CancelStep.vue'

const step = (refusal: Error | null = null, canCancel = true) =>
  mount(CancelStep, { props: { canCancel, isBusy: false, refusal } })

describe('CancelStep', () => {
  it('asks before it cancels', async () => {
    const wrapper = step()
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('cancel')).toBeUndefined()

    await wrapper.get('button.danger').trigger('click')
    expect(wrapper.emitted('cancel')).toHaveLength(1)
  })

  it('can be talked out of it', async () => {
    const wrapper = step()
    await wrapper.get('button').trigger('click')
    await wrapper.get('button:not(.danger)').trigger('click')

    expect(wrapper.emitted('cancel')).toBeUndefined()
    expect(wrapper.findAll('button')).toHaveLength(1)
  })

  it('offers nothing when there is nothing to cancel', () => {
    expect(step(null, false).findAll('button')).toHaveLength(0)
  })

  it('says why it was refused', () => {
    expect(
      step(new Problem(409, 'illegal-transition', 'Illegal'))
        .get('[role=alert]')
        .text(),
    ).toBe('This booking can no longer be cancelled online. Please call the service point.')
    expect(step(new Problem(422, 'other', 'Title', { detail: 'The detail' })).text()).toContain(
      'The detail',
    )
    expect(step(new Problem(0, 'unreachable', 'x')).text()).toContain('is not responding')
  })
})

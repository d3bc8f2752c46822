import { mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import PartBoundary from './PartBoundary.vue'

const isBroken = ref(false)
const Part = defineComponent({
  setup: () => () => {
    if (isBroken.value) {
      throw new RangeError('no such zone')
    }
    return h('p', 'the part')
  },
})

const around = () => mount(PartBoundary, { slots: { default: () => h(Part) } })

describe('PartBoundary', () => {
  afterEach(() => {
    isBroken.value = false
  })

  it('shows what is in it', () => {
    expect(around().text()).toBe('the part')
  })

  it('says that a part has failed, and with what', () => {
    vi.spyOn(console, 'error').mockReturnValue()
    isBroken.value = true
    const boundary = around()

    return boundary.vm.$nextTick().then(() => {
      expect(boundary.get('[role=alert]').text()).toContain('This part cannot be shown')
      expect(boundary.get('pre').text()).toBe('RangeError: no such zone')
      expect(console.error).toHaveBeenCalled()
    })
  })

  it('tries again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const boundary = around()
    isBroken.value = true
    await boundary.vm.$nextTick()
    isBroken.value = false
    await boundary.get('button').trigger('click')

    expect(boundary.text()).toBe('the part')
  })
})

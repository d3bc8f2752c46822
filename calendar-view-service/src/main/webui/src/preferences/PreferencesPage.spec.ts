import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled, type Answers } from '../testing/aSuite'

const PREFERENCES = '/api/v1/preferences'
const SAVE = `PUT ${PREFERENCES}`

const everything = { kinds: { reminder: true, 'reminder-day-before': true }, locale: null }

let page: VueWrapper
async function open(answers: Answers, address = '/preferences#secret') {
  const opened = await openPage(address, answers)
  page = opened.page
  return opened
}

async function save() {
  await page.get('form').trigger('submit')
  await settled()
}

const isChecked = (kind: string) =>
  (page.get(`input[name=${kind}]`).element as HTMLInputElement).checked

describe('PreferencesPage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('shows what is chosen and changes nothing by being opened', async () => {
    const { asked } = await open({
      [PREFERENCES]: { kinds: { reminder: false, 'reminder-day-before': true }, locale: 'uk' },
    })

    expect(isChecked('reminder')).toBe(false)
    expect(isChecked('reminder-day-before')).toBe(true)
    expect((page.get('select[name=language]').element as HTMLSelectElement).value).toBe('uk')
    expect(asked.mock.calls.every(([, request]) => (request?.method ?? 'GET') === 'GET')).toBe(true)
    expect(asked.mock.calls.some(([path]) => path.includes('secret'))).toBe(false)
    expect(new Headers(asked.mock.calls[0]?.[1]?.headers).get('Preferences-Token')).toBe('secret')
  })

  it('saves what is chosen and says so until it is changed again', async () => {
    const chosen = { kinds: { reminder: false, 'reminder-day-before': true }, locale: 'ru' }
    const { asked } = await open({ [PREFERENCES]: everything, [SAVE]: chosen })
    await page.get('input[name=reminder]').setValue(false)
    await page.get('select[name=language]').setValue('ru')
    await save()

    const [path, request] = asked.mock.calls.at(-1) ?? []
    expect(path).toBe(PREFERENCES)
    expect(request?.method).toBe('PUT')
    expect(JSON.parse(String(request?.body))).toEqual(chosen)
    expect(page.get('main [role=status]').text()).toBe('Saved')

    await page.get('input[name=reminder]').setValue(true)
    expect(page.find('main [role=status]').exists()).toBe(false)
  })

  it('can be set back to the language of each booking', async () => {
    const { asked } = await open({
      [PREFERENCES]: { ...everything, locale: 'uk' },
      [SAVE]: everything,
    })
    const language = page.get('select[name=language]')
    ;(language.element as HTMLSelectElement).selectedIndex = 0
    await language.trigger('change')
    await save()

    expect(JSON.parse(String(asked.mock.calls.at(-1)?.[1]?.body))).toEqual(everything)
  })

  it('keeps what was chosen when there was no answer', async () => {
    const { answers } = await open({ [PREFERENCES]: everything, [SAVE]: 503 })
    await page.get('input[name=reminder]').setValue(false)
    await save()
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')
    expect(isChecked('reminder')).toBe(false)

    answers[SAVE] = everything
    await save()
    expect(page.get('main [role=status]').text()).toBe('Saved')
  })

  it('says that a link is wrong, and that the service does not answer', async () => {
    await open({})
    expect(page.get('[role=alert]').text()).toContain('This link is not valid')
    page.unmount()

    await open({}, '/preferences')
    expect(page.get('[role=alert]').text()).toContain('This link is not valid')
    page.unmount()

    const { answers } = await open({ [PREFERENCES]: 503 })
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')
    answers[PREFERENCES] = everything
    await page.get('button.primary').trigger('click')
    await settled()
    expect(isChecked('reminder')).toBe(true)
  })
})

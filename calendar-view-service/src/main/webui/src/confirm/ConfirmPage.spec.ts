import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled, type Answers } from '../testing/aSuite'

const ID = '0190a000-0000-7000-8000-00000000000e'
const CONFIRMATION = `/api/v1/bookings/confirmations/${ID}`
const CONFIRM = `POST ${CONFIRMATION}`

const waiting = {
  status: 'awaiting-confirmation',
  service_point_name: 'Podil',
  timezone: 'Europe/Kyiv',
  starts_at: '2026-11-23T07:00:00Z',
  ends_at: '2026-11-23T07:55:00Z',
  expires_at: '2026-11-20T12:15:00Z',
}
const booking = {
  id: 'c1',
  status: 'confirmed',
  version: 1,
  displaced: false,
  service_point_id: 'a1',
  post_id: 'b1',
  post_number: 1,
  starts_at: waiting.starts_at,
  ends_at: waiting.ends_at,
  services: [],
  manage_token: 'token-of-c1',
}

let page: VueWrapper
async function open(answers: Answers, address = `/confirm/${ID}#secret`) {
  const opened = await openPage(address, answers)
  page = opened.page
  return opened
}

async function press(label: string) {
  const button = page.findAll('button').find((candidate) => candidate.text() === label)
  await button?.trigger('click')
  await settled()
}

describe('ConfirmPage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('shows what is to be confirmed and books nothing by being opened', async () => {
    const { asked } = await open({ [CONFIRMATION]: waiting, [CONFIRM]: booking })

    expect(page.text()).toContain('Podil')
    expect(page.text()).toContain('Monday 23 November 2026, 09:00 – 09:55')
    expect(asked.mock.calls.every(([, request]) => (request?.method ?? 'GET') === 'GET')).toBe(true)
    expect(asked.mock.calls.some(([path]) => path.includes('secret'))).toBe(false)
    expect(new Headers(asked.mock.calls[0]?.[1]?.headers).get('Confirmation-Token')).toBe('secret')
  })

  it('books when the button is pressed, and leads to the booking', async () => {
    const { asked } = await open({ [CONFIRMATION]: waiting, [CONFIRM]: booking })
    await press('Confirm the booking')

    const [path, request] = asked.mock.calls.at(-1) ?? []
    expect(path).toBe(CONFIRMATION)
    expect(request?.method).toBe('POST')
    expect(JSON.parse(String(request?.body))).toEqual({ token: 'secret' })
    expect(page.get('h1').text()).toBe('Your booking is confirmed')
    expect(document.activeElement).toBe(page.get('h1').element)
    expect(page.get('a.button').attributes('href')).toBe('/manage/c1#token-of-c1')
  })

  it('says so when the service point has yet to approve it', async () => {
    await open({ [CONFIRMATION]: waiting, [CONFIRM]: { ...booking, status: 'pending' } })
    await press('Confirm the booking')

    expect(page.get('h1').text()).toContain('received your request')
  })

  it.each(['expired', 'void'])('says that a request is %s', async (status) => {
    await open({ [CONFIRMATION]: { ...waiting, status } })

    expect(page.get('[role=alert]').text()).toContain('This link has expired')
    expect(page.find('button.primary').exists()).toBe(false)
  })

  it('says that it has expired while the page was open', async () => {
    await open({ [CONFIRMATION]: waiting, [CONFIRM]: 410 })
    await press('Confirm the booking')

    expect(page.get('[role=alert]').text()).toContain('This link has expired')
  })

  it('can be pressed again when there was no answer', async () => {
    const { answers } = await open({ [CONFIRMATION]: waiting, [CONFIRM]: 503 })
    await press('Confirm the booking')
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')

    answers[CONFIRM] = booking
    await press('Confirm the booking')
    expect(page.get('h1').text()).toBe('Your booking is confirmed')
  })

  it('can be pressed again after others were too many', async () => {
    const { answers } = await open({
      [CONFIRMATION]: waiting,
      [CONFIRM]: Response.json(
        { code: 'too-many-requests' },
        { status: 429, headers: { 'Retry-After': '120' } },
      ),
    })
    await press('Confirm the booking')
    expect(page.get('[role=alert]').text()).toContain('2 minutes')

    answers[CONFIRM] = booking
    await press('Confirm the booking')
    expect(page.get('h1').text()).toBe('Your booking is confirmed')
  })

  it('says that a link is wrong, and that the service does not answer', async () => {
    await open({})
    expect(page.get('[role=alert]').text()).toContain('This link is not valid')
    page.unmount()

    await open({}, `/confirm/${ID}`)
    expect(page.get('[role=alert]').text()).toContain('This link is not valid')
    page.unmount()

    const { answers } = await open({ [CONFIRMATION]: 503 })
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')
    answers[CONFIRMATION] = waiting
    await press('Try again')
    expect(page.text()).toContain('Podil')
  })
})

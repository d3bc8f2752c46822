import { devices, test } from '@playwright/test'
import { figure } from '../figure'
import { onFreshPage } from '../freshPage'
import { notesOf } from '../inPage'
import { suite } from '../suite'
import { slowNetwork, slowProcessor } from '../throttle'

const TIMES = 7
const SETTLED_MS = 1_500

const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
test.use(phone)

for (const [name, address] of [
  ['`/`', '/'],
  ['`/book/{point}`', `/book/${suite.point}`],
  ['`/week`', `/week?post=${suite.plainPost}&week=${suite.week}`],
] as const) {
  test(`first visit on a phone: ${name}`, async ({ browser, contextOptions }) => {
    const paints: number[] = []
    const shifts: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const { largestPaint, layoutShift } = await onFreshPage(
        browser,
        contextOptions,
        async (page) => {
          await slowNetwork(page)
          await slowProcessor(page)
          await page.goto(address)
          await page.waitForLoadState('networkidle')
          await page.waitForTimeout(SETTLED_MS)
          return notesOf(page)
        },
      )
      paints.push(largestPaint)
      shifts.push(layoutShift)
    }
    figure(`LCP of ${name}, phone, 4× CPU, slow 4G, ms`, paints, '1,800')
    figure(`CLS of ${name}, the same`, shifts, '0.05', 3)
  })
}

// Draws the mails on standard input, as someone sees them who has loaded nothing from elsewhere.
//
// Input: {"browser": "path", "mails": [{"html", "dark": true, "width": 600, "audited": true, "picture": "path of the PNG"}, …]}
// Output, one for each mail: [{"requests": ["URL", …], "violations": ["axe's words", …], "overflow": 0}, …];
// only those that are audited have violations.
import { text } from 'node:stream/consumers'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from 'playwright-core'

const { browser: executablePath, mails } = JSON.parse(await text(process.stdin))

const browser = await chromium.launch({
  executablePath,
  // Chromium refuses to sandbox root, which containers and build machines run as.
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
})

/** One page for each way of looking: to open one takes longer than to draw a mail. */
const pages = new Map()

async function pageFor(dark, width) {
  const key = `${dark} ${width}`
  if (!pages.has(key)) {
    const context = await browser.newContext({
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 100 },
      deviceScaleFactor: 1,
    })
    const opened = { page: await context.newPage(), requests: [] }
    await opened.page.route('**', (route) => {
      opened.requests.push(route.request().url())
      return route.abort()
    })
    pages.set(key, opened)
  }
  const opened = pages.get(key)
  opened.requests = []
  return opened
}

async function draw({ html, dark, width, audited, picture }) {
  const opened = await pageFor(dark, width)
  const { page } = opened
  await page.setContent(html)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.screenshot({ path: picture, fullPage: true })
  return { requests: opened.requests, overflow, violations: audited ? await violationsOn(page) : [] }
}

async function violationsOn(page) {
  const { violations } = await new AxeBuilder({ page })
    // Otherwise axe opens another page each time, for frames of other origins, which mails have none of.
    .setLegacyMode(true)
    // Landmarks are for sites: a mail is shown inside of one.
    .disableRules(['landmark-one-main', 'region'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}

const seen = []
for (const mail of mails) {
  seen.push(await draw(mail))
}
await browser.close()
process.stdout.write(JSON.stringify(seen))

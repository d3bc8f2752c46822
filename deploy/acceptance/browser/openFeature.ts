import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'

/** The modules of the public client, as they are published. */
const MODULES: Record<string, string> = {
  '@openfeature/core': 'node_modules/@openfeature/core/dist/esm/index.js',
  '@openfeature/ofrep-core': 'node_modules/@openfeature/ofrep-core/index.esm.js',
  '@openfeature/ofrep-web-provider': 'node_modules/@openfeature/ofrep-web-provider/index.esm.js',
  '@openfeature/web-sdk': 'node_modules/@openfeature/web-sdk/dist/esm/index.js',
}

const FOLDER = '/openfeature/'

/** What a client is told about a flag. */
export interface Details {
  value: unknown
  variant?: string
  reason?: string
  errorCode?: string
}

/**
 * Lets a page import OpenFeature's client from its own origin, so that its content security policy
 * applies. Of the published code only the names of imported modules change: a page has no others.
 */
export async function serveOpenFeature(page: Page): Promise<void> {
  await page.route(`**${FOLDER}**`, async (route) => {
    const file = MODULES[`@openfeature/${basename(new URL(route.request().url()).pathname, '.js')}`]
    if (file === undefined) {
      await route.abort()
      return
    }
    await route.fulfill({
      contentType: 'text/javascript',
      body: (await readFile(file, 'utf8')).replace(
        /(from ["'])@openfeature\/([a-z-]+)(["'])/g,
        `$1${FOLDER}$2.js$3`,
      ),
    })
  })
}

/** Starts a client for a visitor in the page, which asks again every 300 ms. */
export async function startClient(page: Page, targetingKey: string): Promise<void> {
  await page.evaluate(
    async ({ folder, key }) => {
      const { OpenFeature } = await import(`${folder}web-sdk.js`)
      const { OFREPWebProvider } = await import(`${folder}ofrep-web-provider.js`)
      await OpenFeature.setContext({ targetingKey: key })
      await OpenFeature.setProviderAndWait(
        new OFREPWebProvider({
          baseUrl: location.origin,
          pollInterval: 300,
          cacheMode: 'disabled',
        }),
      )
    },
    { folder: FOLDER, key: targetingKey },
  )
}

/** Tells the client in the page that somebody else looks at it; returns when it knows their flags. */
export async function changeVisitor(page: Page, targetingKey: string): Promise<void> {
  await page.evaluate(
    async ({ folder, key }) => {
      const { OpenFeature } = await import(`${folder}web-sdk.js`)
      await OpenFeature.setContext({ targetingKey: key })
    },
    { folder: FOLDER, key: targetingKey },
  )
}

export function switchIn(page: Page, flag: string, otherwise: boolean): Promise<Details> {
  return page.evaluate(
    async ({ folder, key, value }) => {
      const { OpenFeature } = await import(`${folder}web-sdk.js`)
      return OpenFeature.getClient().getBooleanDetails(key, value)
    },
    { folder: FOLDER, key: flag, value: otherwise },
  )
}

export function textIn(page: Page, flag: string, otherwise: string): Promise<Details> {
  return page.evaluate(
    async ({ folder, key, value }) => {
      const { OpenFeature } = await import(`${folder}web-sdk.js`)
      return OpenFeature.getClient().getStringDetails(key, value)
    },
    { folder: FOLDER, key: flag, value: otherwise },
  )
}

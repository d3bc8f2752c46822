import { existsSync } from 'node:fs'

/** The system's Chromium: no browser is downloaded. */
export function browserPath(): string {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const path = process.env['SLOTWRIGHT_CHROMIUM'] ?? known.find(existsSync)
  if (path === undefined) {
    throw new Error('No Chromium found: install it or say where it is by SLOTWRIGHT_CHROMIUM.')
  }
  return path
}

export const browserArguments = [
  // Chromium refuses to sandbox root, which containers and build machines run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '../app/App.vue'
import { routes } from '../router'

/** Responses by path without query; a number is a refusal with that status, a Response is
 * returned as it is, a function gives one response after another. */
export type Answers = Record<string, unknown>

const ZONES = '/api/v1/time-zones'

/** The whole page at an address, with services that respond as given. */
export async function openPage(address: string, answers: Answers, line: unknown = SilentLine) {
  const asked = vi.fn((path: string, request: RequestInit = {}) =>
    Promise.resolve(responseTo(`${request.method ?? 'GET'} ${path}`, answers)),
  )
  vi.stubGlobal('fetch', asked)
  vi.stubGlobal('WebSocket', line)
  // What pages ask for when they are idle is for the tests that answer it.
  vi.stubGlobal('requestIdleCallback', (rest: () => void) => ZONES in answers && rest())

  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(address)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = mount(App, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient }]] },
  })
  await settled()
  return { page, router, asked, answers }
}

/** One response after another, the last one for ever. */
export function oneByOne(...responses: unknown[]): () => unknown {
  let asked = 0
  return () => responses[Math.min(asked++, responses.length - 1)]
}

/**
 * Waits until every response and every part of the page is received and rendered; one may cause the
 * next request.
 */
export async function settled(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await vi.dynamicImportSettled()
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function responseTo(question: string, answers: Answers): Response {
  const path = question.replace(/^GET /, '').replace(/\?.*/, '')
  const found = answers[path] ?? 404
  const answer: unknown = typeof found === 'function' ? found() : found
  if (answer instanceof Response) {
    return answer.clone()
  }
  return typeof answer === 'number'
    ? Response.json({ code: `code-${answer}`, title: 'Refused' }, { status: answer })
    : Response.json(answer)
}

/** A WebSocket on which nothing ever happens. */
class SilentLine {
  close() {}
}

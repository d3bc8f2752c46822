import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '../app/App.vue'
import { routes } from '../app/router'

/** What the services answer, by path without query; a number is a refusal with that status, a Response
 * is that answer. */
export type Answers = Record<string, unknown>

/** The whole page at an address, in front of services that answer as told. */
export async function openPage(address: string, answers: Answers) {
  const asked = vi.fn((path: string, request: RequestInit = {}) =>
    Promise.resolve(responseTo(`${request.method ?? 'GET'} ${path}`, answers)),
  )
  vi.stubGlobal('fetch', asked)
  vi.stubGlobal('WebSocket', SilentLine)

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

/** Until every answer has come and is drawn; one answer may lead to the next question. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function responseTo(question: string, answers: Answers): Response {
  const path = question.replace(/^GET /, '').replace(/\?.*/, '')
  const answer = answers[path] ?? 404
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

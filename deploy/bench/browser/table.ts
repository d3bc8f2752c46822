import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { FIGURE } from './figure'

/** Prints the figures as a Markdown table on standard output, and how far it is on standard error. */
export default class Table implements Reporter {
  printsToStdio() {
    return true
  }

  onBegin() {
    console.log('| | n | median | p99 | most | aim |\n| --- | --- | --- | --- | --- | --- |')
  }

  onTestBegin({ title }: TestCase) {
    console.error(`… ${title}`)
  }

  onTestEnd({ annotations }: TestCase, { errors }: TestResult) {
    for (const { type, description } of annotations) {
      if (type === FIGURE) {
        console.log(description)
      }
    }
    for (const { message, stack } of errors) {
      console.error(stack ?? message)
    }
  }
}

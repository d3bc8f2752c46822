import { readonly, shallowRef } from 'vue'

const address = shallowRef<string>()

/** Where a page should be that cannot be loaded; undefined once a page is shown again. */
export const lostPage = readonly(address)

export function setLostPage(to: string | undefined): void {
  address.value = to
}

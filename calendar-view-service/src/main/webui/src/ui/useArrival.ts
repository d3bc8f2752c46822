import { onMounted, type Ref } from 'vue'

/** Where a person starts reading the first page is left to the browser. */
let isFirst = true

/** After a navigation the focus goes to a part of the new page, so that reading continues there. */
export function useArrival(part: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(() => {
    if (!isFirst) {
      part.value?.focus()
    }
    isFirst = false
  })
}

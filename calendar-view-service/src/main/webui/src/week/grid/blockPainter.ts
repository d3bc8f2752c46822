import type { Block } from './blocks'

interface Painted {
  block: Block
  element: HTMLElement
}

/**
 * Paints the blocks of a day into an element that nothing else writes to, beside Vue as the rows
 * are: a busy day has more than a hundred.
 *
 * @returns paints blocks in place of those before; those that look the same are left as they are
 */
export function blockPainter(day: HTMLElement): (blocks: readonly Block[]) => void {
  let painted = new Map<string, Painted>()

  return (blocks) => {
    const next = new Map(
      blocks.map((block) => {
        const place = `${block.from} ${block.rows}`
        const known = painted.get(place)
        const isSame = known !== undefined && looksLike(known.block, block)
        return [place, { block, element: isSame ? known.element : elementOf(block) }]
      }),
    )
    painted.forEach(
      ({ element }, place) => next.get(place)?.element !== element && element.remove(),
    )
    // They are placed by themselves, so that their order in the document does not matter.
    day.append(...[...next.values()].map(({ element }) => element).filter(isNew))
    painted = next
  }
}

function isNew(element: HTMLElement): boolean {
  return element.parentElement === null
}

function looksLike(one: Block, other: Block): boolean {
  return (Object.keys(one) as (keyof Block)[]).every((part) => one[part] === other[part])
}

function elementOf({ classes, from, rows, slot, label, times }: Block): HTMLElement {
  const element = document.createElement('div')
  element.className = classes
  element.style.top = `calc(${from} * var(--row) + 2px)`
  element.style.height = `calc(${rows} * var(--row) - 3px)`
  if (slot !== undefined) {
    element.style.setProperty('--slot', `calc(${slot} * var(--row))`)
  }
  element.append(...textOf('b', label), ...textOf('span', times))
  return element
}

function textOf(tag: 'b' | 'span', text: string): HTMLElement[] {
  if (text === '') {
    return []
  }
  const element = document.createElement(tag)
  element.textContent = text
  return [element]
}

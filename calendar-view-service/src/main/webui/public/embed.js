// Shows the booking page inside another site, in each <div data-slotwright="id of a service point">
// of it. Options: data-theme="light|dark", data-accent="4f46e5", data-lang="uk|ru|en".
;(() => {
  const { origin } = new URL(document.currentScript.src)
  const OPTIONS = ['theme', 'accent', 'lang']
  const TALLEST = 10_000
  const frames = []

  function show(place) {
    const address = new URL(`/embed/book/${encodeURIComponent(place.dataset.slotwright)}`, origin)
    for (const option of OPTIONS) {
      if (place.dataset[option]) {
        address.searchParams.set(option, place.dataset[option])
      }
    }
    const frame = document.createElement('iframe')
    frame.src = address.href
    frame.title = place.dataset.title || 'Slotwright'
    frame.style.cssText = 'display:block;width:100%;height:640px;border:0'
    place.replaceChildren(frame)
    frames.push(frame)
  }

  addEventListener('message', ({ origin: from, source, data }) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source)
    if (from === origin && frame && data?.type === 'slotwright:height' && data.height > 0) {
      frame.style.height = `${Math.min(Math.ceil(data.height), TALLEST)}px`
    }
  })

  function showAll() {
    document.querySelectorAll('[data-slotwright]').forEach(show)
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', showAll)
  } else {
    showAll()
  }
})()

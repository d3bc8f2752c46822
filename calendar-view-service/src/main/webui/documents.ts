import type { Plugin, Rolldown } from 'vite'

/**
 * Adds documents that differ from index.html in one point: they name what a page needs too, so that a
 * browser asks for all of it at once, not for the page when the application has started.
 *
 * @param pages the module of a page by the name of its document
 */
export function documents(pages: Record<string, string>): Plugin {
  return {
    name: 'documents',
    enforce: 'post',
    // Its index.html names what every page needs.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset') {
          this.error('There is no index.html to add pages to')
        }
        const document = String(index.source)
        for (const [name, module] of Object.entries(pages)) {
          const chunk = Object.values(bundle).find(
            (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(module),
          )
          if (chunk?.type !== 'chunk') {
            this.error(`${module} is not loaded on its own`)
          }
          const links = [...neededBy(chunk, bundle)]
            .filter((file) => !document.includes(`"/${file}"`))
            .map(linkTo)
          this.emitFile({
            type: 'asset',
            fileName: `documents/${name}.html`,
            source: document.replace('</head>', `${links.join('')}</head>`),
          })
        }
      },
    },
  }
}

/** The files of a chunk and of all that it imports. */
function neededBy(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  if (!found.has(chunk.fileName)) {
    found.add(chunk.fileName)
    chunk.viteMetadata?.importedCss.forEach((file) => found.add(file))
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') {
        neededBy(imported, bundle, found)
      }
    }
  }
  return found
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`
}

/// The pages in a real browser: `browser/figures` measures them, for `docs/performance.md`.
@NullMarked
package io.slotwright.bench.web;

import org.jspecify.annotations.NullMarked;

/// Measures the suite that runs on this machine. Prints Markdown.
@NullMarked
package io.slotwright.bench;

import org.jspecify.annotations.NullMarked;

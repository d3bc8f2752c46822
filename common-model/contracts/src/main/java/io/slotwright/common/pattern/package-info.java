/// Regular expressions of JSON Schema.
@NullMarked
package io.slotwright.common.pattern;

import org.jspecify.annotations.NullMarked;

/// Rules as their files have them.
@NullMarked
package io.slotwright.observability.rule;

import org.jspecify.annotations.NullMarked;

/// Text as people type it, before anything is made of it.
@NullMarked
package io.slotwright.common.text;

import org.jspecify.annotations.NullMarked;

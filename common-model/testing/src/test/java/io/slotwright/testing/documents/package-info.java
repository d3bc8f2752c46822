@NullMarked
package io.slotwright.testing.documents;

import org.jspecify.annotations.NullMarked;

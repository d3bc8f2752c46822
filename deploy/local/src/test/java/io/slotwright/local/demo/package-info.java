@NullMarked
package io.slotwright.local.demo;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.slotwright.local.command;

import org.jspecify.annotations.NullMarked;

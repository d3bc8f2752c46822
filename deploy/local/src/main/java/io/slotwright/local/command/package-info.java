/// The commands, as a person or a test types them.
@NullMarked
package io.slotwright.local.command;

import org.jspecify.annotations.NullMarked;

/// Stacks: their components, data folders and ports, and a lock that lets one stack at a time use a
/// data folder.
@NullMarked
package io.slotwright.local.stack;

import org.jspecify.annotations.NullMarked;

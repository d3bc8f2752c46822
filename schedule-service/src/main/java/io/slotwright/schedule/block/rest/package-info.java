/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.block.rest;

import org.jspecify.annotations.NullMarked;

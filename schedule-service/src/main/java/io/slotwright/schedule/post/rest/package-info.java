/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.post.rest;

import org.jspecify.annotations.NullMarked;

/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.template.rest;

import org.jspecify.annotations.NullMarked;

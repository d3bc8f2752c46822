/// The schemas over HTTP.
@NullMarked
package io.slotwright.schedule.schema.rest;

import org.jspecify.annotations.NullMarked;

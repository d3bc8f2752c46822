/// The published JSON Schemas, and documents that are checked against them.
@NullMarked
package io.slotwright.schedule.schema;

import org.jspecify.annotations.NullMarked;

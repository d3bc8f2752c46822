/// JSON Schemas, and the documents that are checked against them.
@NullMarked
package io.slotwright.schedule.schema.json;

import org.jspecify.annotations.NullMarked;

/// What a service does beside its requests, as it tells of it.
@NullMarked
package io.slotwright.testing.jobs;

import org.jspecify.annotations.NullMarked;

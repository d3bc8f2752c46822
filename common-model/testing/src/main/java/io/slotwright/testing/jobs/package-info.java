/// Background jobs, as a service reports them.
@NullMarked
package io.slotwright.testing.jobs;

import org.jspecify.annotations.NullMarked;

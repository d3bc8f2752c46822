/// Small changes of rules, each of which a test must notice.
@NullMarked
package io.slotwright.observability.mutation;

import org.jspecify.annotations.NullMarked;

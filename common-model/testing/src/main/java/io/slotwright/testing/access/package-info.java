/// Who may call what: what a service describes, held to the routes it has and to what it answers.
@NullMarked
package io.slotwright.testing.access;

import org.jspecify.annotations.NullMarked;

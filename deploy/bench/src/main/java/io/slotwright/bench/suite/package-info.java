/// The suite that runs: how quick it answers, what memory it has, how long its start takes.
@NullMarked
package io.slotwright.bench.suite;

import org.jspecify.annotations.NullMarked;

/// The labels of metrics. Labels are taken from known sets, never from a caller's input.
@NullMarked
package io.slotwright.plumbing.metrics;

import org.jspecify.annotations.NullMarked;

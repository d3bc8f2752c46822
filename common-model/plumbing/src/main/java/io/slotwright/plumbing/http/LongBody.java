package io.slotwright.plumbing.http;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Admits longer bodies than usual to a resource that holds them in memory as a whole.
@Retention(RUNTIME)
@Target(TYPE)
public @interface LongBody {

  /// The maximum length of its bodies.
  int mebibytes();
}

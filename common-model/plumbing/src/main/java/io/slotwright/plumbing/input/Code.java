package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The violation code of a custom constraint.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Code {

  ViolationCode value();
}

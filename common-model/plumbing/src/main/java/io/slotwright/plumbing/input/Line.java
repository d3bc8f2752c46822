package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One line of text, without control characters. Null is valid.
@Pattern(regexp = "\\P{Cc}*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Code(ViolationCode.CONTROL_CHARACTER)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Line {

  String message() default "is one line without control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

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

/// Lines of text: the only control characters are line breaks and tabs. Null is valid.
@Pattern(regexp = "[\\P{Cc}\\r\\n\\t]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Code(ViolationCode.CONTROL_CHARACTER)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Lines {

  String message() default "has no control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

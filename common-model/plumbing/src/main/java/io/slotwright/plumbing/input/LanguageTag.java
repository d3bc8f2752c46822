package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A BCP 47 language tag. Null is valid.
@Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
@Size(max = 35)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Code(ViolationCode.MALFORMED)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface LanguageTag {

  String message() default "is not a language tag such as uk or en-GB";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

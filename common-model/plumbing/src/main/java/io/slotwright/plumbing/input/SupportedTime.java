package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.SupportedDates;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An instant whose date in UTC is one of [SupportedDates]. Null is valid.
@Constraint(validatedBy = SupportedTime.Validator.class)
@Code(ViolationCode.OUT_OF_RANGE)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface SupportedTime {

  String message() default "is not between the years 1970 and 2199";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// `@NotNull` rejects null.
  final class Validator implements ConstraintValidator<SupportedTime, Instant> {

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
      return value == null || SupportedDates.contain(value);
    }
  }
}

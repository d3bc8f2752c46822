package io.slotwright.booking.search.rest;

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

/// An instant that an appointment can have: from the year 2000 on and before 2200. Null is within
/// reach too.
@Constraint(validatedBy = WithinReach.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WithinReach {

  String message() default "is not between the years 2000 and 2200";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Tells.
  final class Validator implements ConstraintValidator<WithinReach, Instant> {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
      return value == null || holds(value);
    }

    static boolean holds(Instant value) {
      return !value.isBefore(FIRST) && value.isBefore(END);
    }
  }
}

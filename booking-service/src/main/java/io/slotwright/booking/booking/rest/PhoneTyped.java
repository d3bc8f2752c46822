package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.TypedPhone;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.input.Code;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// What may be a telephone number in some country; whether it is one at the service point is known
/// once that is found. Null is valid.
@Constraint(validatedBy = PhoneTyped.Validator.class)
@Code(ViolationCode.MALFORMED_PHONE)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@interface PhoneTyped {

  String message() default "is not a telephone number";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// `@NotNull` rejects null.
  final class Validator implements ConstraintValidator<PhoneTyped, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || new TypedPhone(value).isPossibleSomewhere();
    }
  }
}

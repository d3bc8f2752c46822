package io.slotwright.plumbing.input;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.problem.ViolationCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// An e-mail address, as [MailAddress] parses it. Null is valid.
@Constraint(validatedBy = EmailAddress.Validator.class)
@Code(ViolationCode.MALFORMED_EMAIL)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface EmailAddress {

  String message() default "is not an e-mail address";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// `@NotNull` rejects null.
  final class Validator implements ConstraintValidator<EmailAddress, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || MailAddress.isOne(value);
    }
  }
}

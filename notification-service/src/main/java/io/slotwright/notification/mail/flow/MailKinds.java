package io.slotwright.notification.mail.flow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.slotwright.notification.branding.flow.BrandedKinds;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of mails that customers get in the name of a service point.
@ApplicationScoped
public class MailKinds implements BrandedKinds {

  private static final Set<String> NAMES =
      Stream.concat(
              Arrays.stream(MailKind.values()).map(MailKind::wireName),
              Stream.of(ConfirmationLetter.KIND))
          .collect(toUnmodifiableSet());

  @Override
  public Set<String> names() {
    return NAMES;
  }
}

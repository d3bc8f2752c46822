package io.slotwright.notification.mail.flow;

import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the links with which a customer manages a booking or sees all of them.
///
/// The token is in the fragment, which browsers do not send: it reaches no access log.
@ApplicationScoped
public class CustomerLinks {

  private final LinkTokens tokens;
  private final String base;

  CustomerLinks(MailSettings settings, LinkTokens tokens) {
    this.tokens = tokens;
    this.base = settings.publicUrl().toString().replaceAll("/+$", "");
  }

  public String forBooking(UUID bookingId) {
    return base + "/manage/" + bookingId + "#" + tokens.forBooking(bookingId);
  }

  public String forConfirmation(UUID confirmationId) {
    return base + "/confirm/" + confirmationId + "#" + tokens.forConfirmation(confirmationId);
  }

  /// The code that a guest may type instead of following the link.
  public String codeForConfirmation(UUID confirmationId) {
    return tokens.codeForConfirmation(confirmationId);
  }

  public String forMyBookings(UUID linkId) {
    return base + "/my-bookings#" + linkId + "." + tokens.forMyBookings(linkId);
  }
}

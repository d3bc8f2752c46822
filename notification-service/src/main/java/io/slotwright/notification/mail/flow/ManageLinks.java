package io.slotwright.notification.mail.flow;

import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.config.NotificationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the links by which a customer manages a booking.
///
/// The token stands in the fragment, which browsers keep to themselves: it reaches no access log.
@ApplicationScoped
public class ManageLinks {

  private final LinkTokens tokens;
  private final String base;

  ManageLinks(NotificationSettings settings) {
    this.tokens = new LinkTokens(settings.linkKey());
    this.base = settings.publicUrl().toString().replaceAll("/+$", "") + "/manage/";
  }

  public String forBooking(UUID bookingId) {
    return base + bookingId + "#" + tokens.forBooking(bookingId);
  }
}

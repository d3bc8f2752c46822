package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailAddress;
import io.slotwright.notification.mail.Posting;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.ManageLinks;
import io.slotwright.notification.mail.flow.Postbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Writes the mail of a delivery and posts it.
@ApplicationScoped
public class PostMail {

  private static final Logger LOG = Logger.getLogger(PostMail.class);

  private final Composer composer;
  private final ManageLinks links;
  private final Postbox postbox;

  PostMail(Composer composer, ManageLinks links, Postbox postbox) {
    this.composer = composer;
    this.links = links;
    this.postbox = postbox;
  }

  /// Never fails: a mail that cannot be written is rejected, and the log tells what is wrong with
  /// it.
  Uni<Posting> of(Claim claim) {
    Optional<MailAddress> recipient = MailAddress.parse(claim.booking().customer().email());
    if (recipient.isEmpty()) {
      return rejected("recipient-invalid");
    }
    return Uni.createFrom()
        .deferred(() -> postbox.post(composer.compose(letter(claim), recipient.get())))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "delivery %s cannot be written", claim.deliveryId()))
        .onFailure()
        .recoverWithUni(() -> rejected("not-writable"));
  }

  private Letter letter(Claim claim) {
    String link = links.forBooking(claim.booking().bookingId());
    return Letter.of(claim.kind(), claim.booking(), claim.point(), link);
  }

  private static Uni<Posting> rejected(String reason) {
    return Uni.createFrom().item(new Posting.Rejected(reason));
  }
}

package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailAddress;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.Posting;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.CustomerLinks;
import io.slotwright.notification.mail.flow.Postbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Writes the mail of a delivery and posts it.
@ApplicationScoped
public class PostMail {

  private static final Logger LOG = Logger.getLogger(PostMail.class);

  private final Composer composer;
  private final CustomerLinks links;
  private final Postbox postbox;
  private final InstantSource clock;

  PostMail(Composer composer, CustomerLinks links, Postbox postbox, InstantSource clock) {
    this.composer = composer;
    this.links = links;
    this.postbox = postbox;
    this.clock = clock;
  }

  /// Never fails: a mail that cannot be written is rejected, and the log tells what is wrong
  /// with it.
  Uni<Posting> of(Claim claim) {
    Optional<MailAddress> recipient = MailAddress.parse(claim.matter().recipient());
    if (recipient.isEmpty()) {
      return rejected("recipient-invalid");
    }
    if (claim.matter().isOver(clock.instant())) {
      return rejected("too-late");
    }
    return Uni.createFrom()
        .deferred(() -> postbox.post(composer.compose(letter(claim.matter()), recipient.get())))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "delivery %s cannot be written", claim.deliveryId()))
        .onFailure()
        .recoverWithUni(() -> rejected("not-writable"));
  }

  private Letter letter(Matter matter) {
    return switch (matter) {
      case Matter.OfBooking(var kind, var booking, var point) ->
          BookingLetter.of(kind, booking, point, links.forBooking(booking.bookingId()));
      case Matter.OfLink(var link) -> MyBookingsLetter.of(link, links.forMyBookings(link.linkId()));
      case Matter.OfConfirmation(var request) ->
          ConfirmationLetter.of(
              request,
              links.codeForConfirmation(request.confirmationId()),
              links.forConfirmation(request.confirmationId()));
    };
  }

  private static Uni<Posting> rejected(String reason) {
    return Uni.createFrom().item(new Posting.Rejected(reason));
  }
}

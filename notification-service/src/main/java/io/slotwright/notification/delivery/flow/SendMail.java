package io.slotwright.notification.delivery.flow;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.flow.Brandings;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.CustomerLinks;
import io.slotwright.notification.mail.flow.MailServer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Composes the mail of a delivery and sends it.
@ApplicationScoped
public class SendMail {

  private static final Logger LOG = Logger.getLogger(SendMail.class);

  private final Composer composer;
  private final Brandings brandings;
  private final CustomerLinks links;
  private final MailServer server;
  private final InstantSource clock;

  SendMail(
      Composer composer,
      Brandings brandings,
      CustomerLinks links,
      MailServer server,
      InstantSource clock) {
    this.composer = composer;
    this.brandings = brandings;
    this.links = links;
    this.server = server;
    this.clock = clock;
  }

  /// Never fails: a mail that cannot be composed is rejected, and the log contains the reason.
  Uni<ServerReply> of(Claim claim) {
    Optional<MailAddress> recipient = MailAddress.parse(claim.topic().recipient());
    if (recipient.isEmpty()) {
      return rejected("recipient-invalid");
    }
    if (claim.topic().isOver(clock.instant())) {
      return rejected("too-late");
    }
    return Uni.createFrom()
        .deferred(() -> branding(claim.topic()))
        .chain(
            branding ->
                server.post(composer.compose(letter(claim.topic()), recipient.get(), branding)))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "delivery %s cannot be written", claim.deliveryId()))
        .onFailure()
        .recoverWithUni(() -> rejected("not-writable"));
  }

  private Uni<Branding> branding(MailTopic topic) {
    return topic
        .servicePoint()
        .map(point -> brandings.find(point.organisation(), point.id()))
        .orElseGet(() -> Uni.createFrom().item(Branding.DEFAULT));
  }

  private Letter letter(MailTopic topic) {
    return switch (topic) {
      case MailTopic.OfBooking(var kind, var booking, var point) ->
          BookingLetter.of(kind, booking, point, links.forBooking(booking.bookingId()));
      case MailTopic.OfLink(var link) ->
          MyBookingsLetter.of(link, links.forMyBookings(link.linkId()));
      case MailTopic.OfConfirmation(var request) ->
          ConfirmationLetter.of(
              request,
              links.codeForConfirmation(request.confirmationId()),
              links.forConfirmation(request.confirmationId()));
    };
  }

  private static Uni<ServerReply> rejected(String reason) {
    return Uni.createFrom().item(new ServerReply.Rejected(reason));
  }
}

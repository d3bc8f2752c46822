package io.slotwright.notification.delivery.flow;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.flow.Brandings;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.Recipient;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Trouble;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.CustomerLinks;
import io.slotwright.notification.mail.flow.MailServer;
import io.slotwright.notification.preference.flow.Chosen;
import io.slotwright.notification.preference.flow.CustomerChoices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Composes the mail of a delivery and sends it.
@ApplicationScoped
public class SendMail {

  private static final Logger LOG = Logger.getLogger(SendMail.class);

  private static final ServerReply NOT_WRITABLE =
      new ServerReply.Delayed("not-writable", Trouble.CONNECTIONS, Optional.empty());

  private final Composer composer;
  private final Brandings brandings;
  private final CustomerChoices choices;
  private final CustomerLinks links;
  private final WriteAboutBookings write;
  private final WriteReminder writeReminder;
  private final MailServer server;
  private final InstantSource clock;

  SendMail(
      Composer composer,
      Brandings brandings,
      CustomerChoices choices,
      CustomerLinks links,
      WriteAboutBookings write,
      WriteReminder writeReminder,
      MailServer server,
      InstantSource clock) {
    this.composer = composer;
    this.brandings = brandings;
    this.choices = choices;
    this.links = links;
    this.write = write;
    this.writeReminder = writeReminder;
    this.server = server;
    this.clock = clock;
  }

  /// Never fails. A mail that cannot be written is delayed, because the database may be away for a
  /// moment; the log contains the reason.
  Uni<ServerReply> of(Claim claim) {
    Optional<MailAddress> recipient = MailAddress.parse(claim.topic().recipient());
    if (recipient.isEmpty()) {
      return rejected("recipient-invalid");
    }
    if (claim.topic().isOver(clock.instant())) {
      return claim.topic() instanceof MailTopic.Reminding
          ? withheld("too-late")
          : rejected("too-late");
    }
    return Uni.createFrom()
        .deferred(() -> chosen(claim.topic()))
        .chain(chosen -> send(claim, recipient.get(), chosen))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "delivery %s cannot be written", claim.deliveryId()))
        .onFailure()
        .recoverWithItem(NOT_WRITABLE);
  }

  /// A mail in nobody's name is one that its recipient has just asked for. Operators choose in the
  /// settings of their point.
  private Uni<Chosen> chosen(MailTopic topic) {
    Uni<Chosen> chosen =
        topic
            .servicePoint()
            .map(point -> choices.of(point.organisation(), topic.recipient()))
            .orElseGet(() -> Uni.createFrom().item(Chosen.NOTHING));
    return topic instanceof MailTopic.OfBriefing ? chosen.map(Chosen::elsewhere) : chosen;
  }

  private Uni<ServerReply> send(Claim claim, MailAddress address, Chosen chosen) {
    if (chosen.suppressed()) {
      return withheld("suppressed");
    }
    return claim.topic() instanceof MailTopic.AboutBooking about
            && !chosen.preference().wants(about.mail())
        ? withheld("unwanted")
        : letter(claim)
            .chain(
                letter ->
                    letter
                        .map(chosen::translate)
                        .map(
                            written -> post(written, claim, new Recipient(address, chosen.links())))
                        .orElseGet(() -> withheld("superseded")));
  }

  private Uni<Branding> branding(MailTopic topic) {
    return topic
        .servicePoint()
        .map(point -> brandings.find(point.organisation(), point.id()))
        .orElseGet(() -> Uni.createFrom().item(Branding.DEFAULT));
  }

  private Uni<ServerReply> post(Letter letter, Claim claim, Recipient recipient) {
    return branding(claim.topic())
        .map(branding -> composer.compose(letter, recipient, branding))
        .chain(mail -> server.post(mail.copy(claim.copy())));
  }

  /// Empty when there is no reason for the mail any more.
  private Uni<Optional<Letter>> letter(Claim claim) {
    return switch (claim.topic()) {
      case MailTopic.Reminding reminding -> writeReminder.of(reminding, told(claim, reminding));
      case MailTopic.OfBooking about -> letter(about, claim);
      case MailTopic.Passing about -> Uni.createFrom().item(Optional.of(letter(about)));
      case MailTopic.OfBriefing about -> Uni.createFrom().item(Optional.of(about.letter()));
    };
  }

  private Uni<Optional<Letter>> letter(MailTopic.OfBooking about, Claim claim) {
    return write
        .one(about.mail(), about.booking(), about.point(), told(claim, about))
        .map(Optional::of);
  }

  private static Correspondence told(Claim claim, MailTopic.AboutBooking about) {
    return claim
        .correspondence()
        .orElseGet(() -> Correspondence.beginsWith(about.booking().version()));
  }

  private Letter letter(MailTopic.Passing topic) {
    return switch (topic) {
      case MailTopic.OfLink(var link) ->
          MyBookingsLetter.of(link, links.forMyBookings(link.linkId()));
      case MailTopic.OfConfirmation(var request) ->
          ConfirmationLetter.of(
              request,
              links.codeForConfirmation(request.confirmationId()),
              links.forConfirmation(request.confirmationId()));
    };
  }

  private static Uni<ServerReply> withheld(String reason) {
    return Uni.createFrom().item(new ServerReply.Withheld(reason));
  }

  private static Uni<ServerReply> rejected(String reason) {
    return Uni.createFrom().item(new ServerReply.Rejected(reason));
  }
}

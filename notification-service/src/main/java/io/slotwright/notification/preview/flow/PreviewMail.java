package io.slotwright.notification.preview.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.MailChoice;
import io.slotwright.notification.mail.Recipient;
import io.slotwright.notification.mail.Unsubscribe;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.ServicePoints;
import io.slotwright.notification.preview.ExampleLetters;
import io.slotwright.notification.preview.ExamplePoint;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// Composes the mail that customers would get, about an invented booking. Its links lead to the
/// start of the web calendar: they open nothing.
@ApplicationScoped
public class PreviewMail {

  private final Composer composer;
  private final PreviewBranding brandings;
  private final ServicePoints points;
  private final IdSource ids;
  private final InstantSource clock;
  private final URI home;

  PreviewMail(
      Composer composer,
      PreviewBranding brandings,
      ServicePoints points,
      IdSource ids,
      InstantSource clock,
      MailSettings settings) {
    this.composer = composer;
    this.brandings = brandings;
    this.points = points;
    this.ids = ids;
    this.clock = clock;
    this.home = settings.publicUrl();
  }

  /// Refuses when the service point is none of the organisation's, or there is no such version.
  public Uni<Decision<Mail>> compose(PreviewRequest request, MailAddress recipient) {
    return Decisions.whenFound(
        point(request),
        "service point",
        point ->
            Decisions.whenFound(
                brandings.of(request),
                "version",
                branding ->
                    Decisions.accept(
                        composer.compose(letter(request, point), recipient(recipient), branding))));
  }

  private Uni<Optional<ServicePoint>> point(PreviewRequest request) {
    return request
        .servicePoint()
        .map(id -> points.find(request.organisation(), id))
        .orElseGet(
            () -> Uni.createFrom().item(Optional.of(ExamplePoint.of(request.organisation()))));
  }

  private Letter letter(PreviewRequest request, ServicePoint point) {
    return new ExampleLetters(point, ids.next(), clock.instant(), home.toString())
        .of(request.kind(), request.locale());
  }

  private Recipient recipient(MailAddress address) {
    return new Recipient(
        address, Optional.of(new MailChoice(home.toString(), new Unsubscribe(home))));
  }
}

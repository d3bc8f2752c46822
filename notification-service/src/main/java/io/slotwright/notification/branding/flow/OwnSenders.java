package io.slotwright.notification.branding.flow;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.Startup;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.flow.SenderSettings.OwnSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Says from which address the mails of an organisation come. The service does not start with an
/// address that is none, or with two of one organisation.
@Startup
@ApplicationScoped
public class OwnSenders {

  private final Map<UUID, Branding> byOrganisation;

  OwnSenders(SenderSettings settings) {
    this.byOrganisation =
        settings.all().stream()
            .collect(
                toUnmodifiableMap(
                    OwnSender::organisation, sender -> Branding.sentFrom(address(sender))));
  }

  /// Over this is whatever operators have set.
  public Branding of(UUID organisation) {
    return byOrganisation.getOrDefault(organisation, Branding.DEFAULT);
  }

  private static MailAddress address(OwnSender sender) {
    return MailAddress.parse(sender.address())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "slotwright.notification.senders has no mail address for the organisation "
                        + sender.organisation()));
  }
}

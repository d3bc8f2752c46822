package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes the mails whose links have expired, with the addresses in them.
@ApplicationScoped
public class ForgetLinkMails {

  private final Deliveries deliveries;
  private final InstantSource clock;

  ForgetLinkMails(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs, DeliverySettings settings) {
    jobs.start(Job.of("forget-link-mails", Pace.every(settings.forgetLinksEvery()), this::forget));
  }

  /// Safe to run on several replicas at once.
  public Uni<Void> forget() {
    return deliveries.forgetLinks(clock.instant());
  }
}

package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.config.NotificationSettings.Sending;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.pace.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sends whenever it is time or there is news, one batch after the other until nothing is due.
///
/// A stop lets the mails under way end, so that none is sent again after a restart.
@ApplicationScoped
public class Postman {

  private final Repeater batches;
  private final Sending settings;

  Postman(SendDueMails sendDueMails, NotificationSettings settings, Jobs jobs) {
    this.settings = settings.sending();
    this.batches =
        jobs.add(
            Job.progressing(
                    "send-mails",
                    Pace.every(this.settings.pollEvery().toString()),
                    () -> sendDueMails.batch().map(tried -> Progress.of(tried, 1)))
                .runningAtMost(this.settings.answerWithin().multipliedBy(2))
                .stoppingWithin(this.settings.timeout()));
  }

  /// Refuses settings under which two replicas would send the same mail.
  void start(@Observes StartupEvent startup) {
    if (settings.lease().compareTo(settings.timeout().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "slotwright.notification.sending.lease must be at least twice the timeout");
    }
    batches.start();
  }

  /// Something was queued and committed: do not wait until it is time. Returns at once.
  public void wake() {
    batches.wake();
  }
}

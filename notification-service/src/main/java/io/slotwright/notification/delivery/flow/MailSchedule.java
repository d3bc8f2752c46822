package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.pace.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sends due mails, at intervals and when woken, one batch after the other until none is due.
///
/// Shutdown waits for the mails in progress, so that none is sent again after a restart.
@ApplicationScoped
public class MailSchedule {

  private final Repeater batches;
  private final SendingSettings settings;

  MailSchedule(SendDueMails sendDueMails, SendingSettings settings, Jobs jobs) {
    this.settings = settings;
    this.batches =
        jobs.add(
            Job.progressing(
                    "send-mails",
                    Pace.every(this.settings.pollEvery().toString()),
                    () -> sendDueMails.batch().map(tried -> Progress.of(tried, 1)))
                .runningAtMost(this.settings.answerWithin().multipliedBy(2))
                .stoppingWithin(this.settings.timeout()));
  }

  /// Rejects settings under which two replicas could send the same mail.
  void start(@Observes StartupEvent startup) {
    if (settings.lease().compareTo(settings.timeout().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "slotwright.notification.sending.lease must be at least twice the timeout");
    }
    batches.start();
  }

  /// New mails were queued and committed: send without waiting for the next interval. Returns at
  /// once.
  public void wake() {
    batches.wake();
  }
}

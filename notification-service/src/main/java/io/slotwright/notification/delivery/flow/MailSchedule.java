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

/// Sends due mails: looks for them at intervals, when woken, and when one has ended.
///
/// Shutdown waits for the mails in progress, so that none is sent again after a restart.
@ApplicationScoped
public class MailSchedule {

  private final Repeater looks;
  private final SendingSettings settings;

  MailSchedule(
      SendDueMails sendDueMails, MailsOnTheirWay onTheirWay, SendingSettings settings, Jobs jobs) {
    this.settings = settings;
    this.looks =
        jobs.add(
            Job.progressing(
                    "send-mails",
                    Pace.every(this.settings.pollEvery().toString()),
                    () -> sendDueMails.begin(this::wake).map(begun -> Progress.of(begun, 1)))
                .stoppingWithin(this.settings.timeout())
                .thenAtTheEnd(onTheirWay::ended));
  }

  /// Rejects settings under which two replicas could send the same mail.
  void start(@Observes StartupEvent startup) {
    if (settings.lease().compareTo(settings.timeout().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "slotwright.notification.sending.lease must be at least twice the timeout");
    }
    looks.start();
  }

  /// Mails may be due: look without waiting for the next interval. Returns at once.
  public void wake() {
    looks.wake();
  }
}

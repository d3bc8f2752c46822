package io.slotwright.notification.reminder.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Looks for due reminders, a second after each look, and at once while there are more.
@ApplicationScoped
public class ReminderSchedule {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final FireReminders fire;
  private final MailSchedule mails;

  ReminderSchedule(FireReminders fire, MailSchedule mails) {
    this.fire = fire;
    this.mails = mails;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.progressing("fire-reminders", Pace.pausing(PAUSE), this::look));
  }

  private Uni<Progress> look() {
    return fire.batch()
        .invoke(
            done -> {
              if (done > 0) {
                mails.wake();
              }
            })
        .map(done -> Progress.of(done, FireReminders.BATCH));
  }
}

package io.slotwright.chaos.mail.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.mail.check.MailCheck;
import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.PortPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short form: every fault once, and some deaths of replicas, half of them between a message
/// and its answer.
class MailChaosIT {
  private static final int BOOKINGS = 1_000;
  private static final int KILLS = 4;
  private static final long SEED = 7;

  @Test
  @Timeout(600)
  void everyMailComesOnceWhileEverythingFails() throws Exception {
    Path home =
        Path.of(System.getProperty("slotwright.home", "../..")).toAbsolutePath().normalize();
    try (MailScene scene =
        MailScene.start(
            home, CacheFolder.from(System.getenv()), PortPlan.free(), System.out::println)) {
      MailRun run = new MailRun(scene, SEED);

      MailHistory history = run.play(BOOKINGS, KILLS);

      System.out.println(new MailReport(history, run.faults()));
      for (MailCheck check : MailCheck.all()) {
        assertThat(check.breaches(history)).as(check.promise()).isEmpty();
      }
      assertThat(history.told()).hasSizeGreaterThanOrEqualTo(BOOKINGS * 9 / 10);
      assertThat(history.deaths()).hasSizeGreaterThanOrEqualTo(KILLS);
      assertThat(history.acceptances())
          .anyMatch(mail -> mail.id().isReminder())
          .anyMatch(mail -> !mail.answered())
          .extracting(Acceptance::replica)
          .contains(0, 1);
    }
  }
}

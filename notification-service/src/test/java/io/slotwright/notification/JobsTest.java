package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.jobs.JobsContract;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class JobsTest extends JobsContract {

  JobsTest() {
    super(
        "fire-reminders",
        "follow-time-zones",
        "forget-link-mails",
        "read-bounces",
        "send-digests",
        "send-mails",
        "tidy-mail-usage");
  }
}

package io.slotwright.local.mail;

import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.nio.file.Path;

/// SMTP server and mailbox page as a component of the stack.
public final class Mailbox {
  public static final String NAME = "mailbox";

  private static final String HEAP = "64m";

  private final Path data;
  private final int smtpPort;
  private final int httpPort;

  public Mailbox(Path data, int smtpPort, int httpPort) {
    this.data = data;
    this.smtpPort = smtpPort;
    this.httpPort = httpPort;
  }

  public Component component() {
    return Component.of(
            NAME,
            JavaProgram.ofClass(
                MailboxNode.class,
                HEAP,
                data.toString(),
                Integer.toString(smtpPort),
                Integer.toString(httpPort)),
            HttpReadiness.at(httpPort, "/api/messages?limit=1"))
        .withEnvironment(JavaProgram.classPath());
  }
}

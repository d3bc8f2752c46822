package io.slotwright.mail.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What a provider sends when the owner of a mailbox calls a mail spam (RFC 5965).
public final class Complaint {

  private Complaint() {}

  /// As providers do: the headers of the mail, and nothing of what it says.
  public static byte[] of(ReceivedMail mail) {
    String content = new String(mail.bytes(), ISO_8859_1);
    String headers = content.substring(0, content.indexOf("\r\n\r\n"));
    return """
    From: Feedback loop <feedback@customers.test>
    To: <%s>
    Subject: Abuse report
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=feedback-report; boundary="complaint"

    --complaint
    Content-Type: text/plain; charset=us-ascii

    Someone has called this mail spam.

    --complaint
    Content-Type: message/feedback-report

    Feedback-Type: abuse
    User-Agent: Customers/1.0
    Version: 1

    --complaint
    Content-Type: text/rfc822-headers

    %s

    --complaint--
    """
        .formatted(MailServers.BOUNCES, headers.replace("\r\n", "\n"))
        .replace("\n", "\r\n")
        .getBytes(ISO_8859_1);
  }
}

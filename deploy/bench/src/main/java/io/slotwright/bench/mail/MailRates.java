package io.slotwright.bench.mail;

import io.slotwright.bench.load.OtherBuild;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mails per second into a mail server that takes all at once, in turn with a bare mail client
/// that sends the same mail on as many connections.
final class MailRates {
  private static final int MAILS = 2_000;
  private static final int WARM_UPS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final SmtpSink sink;
  private final QueuedMails mails;
  private final @Nullable QueuedMails ofOther;
  private final int times;
  private final List<Double> bare = new ArrayList<>();

  /// @param ofOther those of another build, if there is one
  MailRates(SmtpSink sink, QueuedMails mails, @Nullable QueuedMails ofOther, int times) {
    this.sink = sink;
    this.mails = mails;
    this.ofOther = ofOther;
    this.times = times;
  }

  /// A table.
  String measure() throws Exception {
    List<Double> service = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < WARM_UPS; i++) {
      of(mails);
      of(ofOther);
    }
    try (BareMailClient client =
        new BareMailClient(sink.port(), MailBench.CONNECTIONS, sink.last())) {
      of(client);
      for (int i = 0; i < times; i++) {
        service.add(of(mails));
        other.add(of(ofOther));
        bare.add(of(client));
      }
    }
    List<String> rows = new ArrayList<>();
    rows.add(
        MailBench.header(
            "mails a second into a sink, %d connections".formatted(MailBench.CONNECTIONS), times));
    rows.add(MailBench.row("the service", service, bare, "≥ 0.60"));
    if (ofOther != null) {
      rows.add(MailBench.row(OtherBuild.NAME, other, bare, "–"));
      rows.add(MailBench.row("the service, of the other build", service, other, "≥ 3.00"));
    }
    rows.add(MailBench.limit("limit: the mail client of Vert.x, the same mail", bare));
    return String.join("\n", rows);
  }

  /// The rates of the bare client so far.
  List<Double> bare() {
    return bare;
  }

  private double of(@Nullable QueuedMails queued) throws SQLException, InterruptedException {
    if (queued == null) {
      return 0;
    }
    queued.clear();
    SmtpSink.Arrivals arrivals = sink.expect(MAILS);
    queued.addConfirmations(MAILS, QueuedMails.DOMAINS);
    return arrivals.await(PATIENCE).perSecond();
  }

  private double of(BareMailClient client) throws InterruptedException {
    SmtpSink.Arrivals arrivals = sink.expect(MAILS);
    client.send(MAILS);
    return arrivals.await(PATIENCE).perSecond();
  }
}

package io.slotwright.notification.bounce.flow;

import io.slotwright.notification.bounce.Report;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.plumbing.work.LongWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Follows what a message reports about mails of ours.
@ApplicationScoped
public class ApplyReports {

  private final LongWork longWork;
  private final ReportReader reader;
  private final FollowReport follow;
  private final Transactions transactions;
  private final ReportMetrics metrics;

  ApplyReports(
      LongWork longWork,
      ReportReader reader,
      FollowReport follow,
      Transactions transactions,
      ReportMetrics metrics) {
    this.longWork = longWork;
    this.reader = reader;
    this.follow = follow;
    this.transactions = transactions;
    this.metrics = metrics;
  }

  /// Safe to repeat. A message that is no report, and a report about a mail that we did not send to
  /// that recipient, change nothing.
  public Uni<Void> in(byte[] message) {
    return longWork.run(() -> reader.read(message)).chain(this::follow);
  }

  private Uni<Void> follow(List<Report> reports) {
    if (reports.isEmpty()) {
      metrics.countOther();
      return Uni.createFrom().voidItem();
    }
    return transactions
        .run(
            connection ->
                InTurn.each(
                    reports,
                    report ->
                        follow
                            .follow(connection, report)
                            .invoke(known -> metrics.count(report, known))))
        .replaceWithVoid();
  }
}

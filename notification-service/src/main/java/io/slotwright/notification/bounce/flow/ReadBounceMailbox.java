package io.slotwright.notification.bounce.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.notification.bounce.flow.BounceMailbox.Found;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/// Reads the mailbox for reports, one replica at a time. A message is marked as read once what it
/// reports is committed; one that is read twice has no second effect.
@ApplicationScoped
public class ReadBounceMailbox {

  private static final Logger LOG = Logger.getLogger(ReadBounceMailbox.class);

  private static final int BATCH = 50;
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  private final BounceMailbox mailbox;
  private final MailboxTurn turn;
  private final ApplyReports reports;
  private final InstantSource clock;

  ReadBounceMailbox(
      BounceMailbox mailbox, MailboxTurn turn, ApplyReports reports, InstantSource clock) {
    this.mailbox = mailbox;
    this.turn = turn;
    this.reports = reports;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs, BounceSettings settings) {
    jobs.start(
        Job.progressing(
                "read-bounces",
                Pace.every(mailbox.isSet() ? settings.readEvery() : "off"),
                this::read)
            .runningAtMost(LONGEST_TURN));
  }

  /// Reads one batch of messages.
  public Uni<Progress> read() {
    return turn.take(clock.instant(), clock.instant().plus(LONGEST_TURN))
        .chain(ours -> ours ? readInTurn() : Uni.createFrom().item(Progress.NONE));
  }

  private Uni<Progress> readInTurn() {
    return mailbox
        .unread(BATCH)
        .call(this::follow)
        .eventually(() -> turn.end(clock.instant()))
        .map(found -> Progress.of(found.size(), BATCH));
  }

  private Uni<Void> follow(List<Found> found) {
    return Multi.createFrom()
        .iterable(found)
        .onItem()
        .transformToUniAndConcatenate(this::follow)
        .collect()
        .asList()
        .map(done -> done.stream().flatMap(List::stream).toList())
        .chain(done -> done.isEmpty() ? Uni.createFrom().voidItem() : mailbox.markRead(done));
  }

  /// The message, or nothing when it must be read again: a fault of one does not hold up others.
  private Uni<List<Found>> follow(Found message) {
    return reports
        .in(message.bytes())
        .replaceWith(List.of(message))
        .onFailure()
        .invoke(fault -> LOG.warnf("report %d is read again: %s", message.uid(), fault))
        .onFailure()
        .recoverWithItem(List.of());
  }
}

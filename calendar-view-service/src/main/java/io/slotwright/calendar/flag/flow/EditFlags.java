package io.slotwright.calendar.flag.flow;

import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Changes flags. This replica knows a change when it is answered, the others within about a
/// second.
@ApplicationScoped
public class EditFlags {

  private static final Logger LOG = Logger.getLogger(EditFlags.class);

  private final Flags flags;
  private final KnownFlags known;

  EditFlags(Flags flags, KnownFlags known) {
    this.flags = flags;
    this.known = known;
  }

  /// Refuses as [Flags#create] does.
  public Uni<Decision<Flag>> create(String key, FlagDetails details, Edit edit) {
    return thenKnow(() -> flags.create(key, details, edit));
  }

  /// Refuses as [Flags#replace] does.
  public Uni<Decision<Flag>> replace(
      String key, LongPredicate seen, FlagDetails details, Edit edit) {
    return thenKnow(() -> flags.replace(key, seen, details, edit));
  }

  /// Refuses as [Flags#delete] does.
  public Uni<Decision<Flag>> delete(String key, LongPredicate seen, Edit edit) {
    return thenKnow(() -> flags.delete(key, seen, edit));
  }

  /// The change is made when the reading fails; the job reads again.
  private Uni<Decision<Flag>> thenKnow(Supplier<Uni<Decision<Flag>>> change) {
    return change
        .get()
        .call(
            () ->
                known
                    .read()
                    .replaceWithVoid()
                    .onFailure()
                    .recoverWithItem(
                        failure -> {
                          LOG.debugf(failure, "a changed flag is not known yet");
                          return null;
                        }));
  }
}

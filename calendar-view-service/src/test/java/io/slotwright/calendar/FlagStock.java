package io.slotwright.calendar;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.FlagValue;
import io.slotwright.calendar.flag.Variant;
import io.slotwright.calendar.flag.flow.EditFlags;
import io.slotwright.calendar.flag.flow.Flags;
import io.slotwright.calendar.flag.flow.KnownFlags;
import io.slotwright.common.decision.Decision;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Flags for tests, made without the rights of a caller.
@Singleton
public class FlagStock {

  private static final List<String> INSTALLED = List.of("calendar_v046", "calendar_v046_ab_test");
  private static final Edit EDIT = new Edit("stock", Instant.parse("2026-11-20T12:00:00Z"));

  private final AtomicInteger made = new AtomicInteger();
  private final EditFlags edit;
  private final Flags flags;
  private final KnownFlags known;
  private final Vertx vertx;

  FlagStock(EditFlags edit, Flags flags, KnownFlags known, Vertx vertx) {
    this.edit = edit;
    this.flags = flags;
    this.known = known;
    this.vertx = vertx;
  }

  /// Deletes all flags but those of an installation.
  public FlagStock onlyInstalled() {
    done(flags::all).stream()
        .map(flag -> flag.key())
        .filter(key -> !INSTALLED.contains(key))
        .forEach(key -> done(() -> edit.delete(key, version -> true, EDIT)));
    done(known::read);
    return this;
  }

  /// A new switch that is on for everybody; returns its key.
  public String aSwitch() {
    onlyInstalled();
    String key = "stock_" + made.incrementAndGet();
    done(() -> edit.create(key, details(Map.of(), 10_000), EDIT));
    return key;
  }

  /// A new switch that is on for a share of the subjects; returns its key.
  public String aSwitchFor(int share, Map<UUID, String> overrides) {
    String key = "stock_" + made.incrementAndGet();
    Decision<?> made = done(() -> edit.create(key, details(overrides, share), EDIT));
    if (made instanceof Decision.Refused<?> refused) {
      throw new AssertionError(refused);
    }
    return key;
  }

  private static FlagDetails details(Map<UUID, String> overrides, int share) {
    return new FlagDetails(
        "",
        true,
        "off",
        List.of(
            new Variant("on", new FlagValue.Switch(true), share),
            new Variant("off", new FlagValue.Switch(false), Variant.ALL - share)),
        new TreeMap<>(overrides));
  }

  /// A Hibernate session needs a context of its own.
  private <T> T done(Supplier<Uni<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    var own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(
        now -> work.get().subscribe().with(result::complete, result::completeExceptionally));
    return result.join();
  }
}

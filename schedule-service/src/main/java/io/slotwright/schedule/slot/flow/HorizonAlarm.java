package io.slotwright.schedule.slot.flow;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;

/// Has the horizon rolled ahead of its time, after many posts have come without their days. Where
/// it is switched off, nothing happens.
@ApplicationScoped
public class HorizonAlarm {

  private static final String ALARM = "slotwright.schedule.horizon";

  private final RollHorizon horizon;
  private final EventBus bus;
  private final ScheduleSettings settings;

  HorizonAlarm(RollHorizon horizon, EventBus bus, ScheduleSettings settings) {
    this.horizon = horizon;
    this.bus = bus;
    this.settings = settings;
  }

  /// Returns at once.
  public void ring() {
    bus.publish(ALARM, "");
  }

  @ConsumeEvent(ALARM)
  Uni<Void> onAlarm(String nothing) {
    return settings.horizonInterval().equals("off")
        ? Uni.createFrom().voidItem()
        : horizon.roll().replaceWithVoid();
  }
}

package io.slotwright.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Limits each client's requests to each route: the average per second, and those in flight.
final class ClientRates {
  /// The client that was idle longest is forgotten first, so that forged addresses cost bounded
  /// memory.
  private static final int MOST_REMEMBERED = 16_384;

  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private record Key(String client, Destination route) {}

  private final GatewayLimits.Requests limits;
  private final LongSupplier nanos;
  private final Map<Key, Account> accounts = new Recent();

  /// @param nanos a clock that never goes back, as [System#nanoTime] is
  ClientRates(GatewayLimits.Requests limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /// A permit, to be returned when the request has been answered; empty when the client has to
  /// wait.
  Optional<Runnable> admit(ClientAddress client, Destination route) {
    synchronized (accounts) {
      Account account = accounts.computeIfAbsent(new Key(client.key(), route), _ -> new Account());
      return account.takes(nanos.getAsLong()) ? Optional.of(permit(account)) : Optional.empty();
    }
  }

  private Runnable permit(Account account) {
    AtomicBoolean held = new AtomicBoolean(true);
    return () -> {
      if (held.getAndSet(false)) {
        synchronized (accounts) {
          account.waiting--;
        }
      }
    };
  }

  private final class Account {
    private double tokens = limits.burst();
    private long at = nanos.getAsLong();
    private int waiting;

    boolean takes(long now) {
      tokens =
          Math.min(limits.burst(), tokens + (now - at) / NANOS_PER_SECOND * limits.perSecond());
      at = now;
      if (tokens < 1 || waiting >= limits.concurrent()) {
        return false;
      }
      tokens--;
      waiting++;
      return true;
    }
  }

  private static final class Recent extends LinkedHashMap<Key, Account> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Account> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}

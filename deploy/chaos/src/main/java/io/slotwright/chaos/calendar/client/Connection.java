package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Deed.Ended;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A live connection, whose viewer takes one message after another. What it does not take, it does
/// not receive.
final class Connection implements WebSocket.Listener {
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;

  private Connection() {}

  /// What arrives.
  sealed interface Signal {
    record Message(String text) implements Signal {}

    /// @param code as in [Ended]
    record Closed(int code) implements Signal {}
  }

  /// Tries to connect; the connection's only signal is its end when that fails.
  static Connection open(CalendarHttp http, URI address) throws InterruptedException {
    Connection connection = new Connection();
    try {
      connection.socket = http.open(address, connection).get();
    } catch (ExecutionException e) {
      connection.signals.add(new Signal.Closed(refusal(e.getCause())));
    }
    return connection;
  }

  private static int refusal(@Nullable Throwable cause) {
    return cause instanceof WebSocketHandshakeException refused
        ? refused.getResponse().statusCode()
        : Ended.LOST;
  }

  boolean isOpen() {
    return socket != null && !socket.isInputClosed();
  }

  /// The next signal, if one comes within `patience`.
  Optional<Signal> next(Duration patience) throws InterruptedException {
    Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (signal instanceof Signal.Message && socket != null) {
      socket.request(1);
    }
    return Optional.ofNullable(signal);
  }

  /// Ends it without a word.
  void cut() {
    if (socket != null) {
      socket.abort();
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      signals.add(new Signal.Message(partial.toString()));
      partial.setLength(0);
    } else {
      from.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    signals.add(new Signal.Closed(code));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    signals.add(new Signal.Closed(Ended.LOST));
  }
}

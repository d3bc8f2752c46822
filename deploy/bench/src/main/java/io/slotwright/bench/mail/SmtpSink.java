package io.slotwright.bench.mail;

import io.slotwright.local.machine.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A mail server that accepts every mail at once and forgets it: the limit that receiving sets on
/// this machine. To some domains it never answers.
final class SmtpSink implements AutoCloseable {
  /// Mails to domains that begin so are taken, but never answered.
  static final String STUCK = "stuck-";

  private static final String EXTENSIONS = "250-sink.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n";

  private final Vertx vertx = Vertx.vertx();
  private final NetServer server;
  private volatile Arrivals arrivals = new Arrivals(0, "@");
  private volatile Buffer last = Buffer.buffer();

  SmtpSink() {
    server = vertx.createNetServer().connectHandler(socket -> new Session(socket).greet());
    server.listen(0, "127.0.0.1").await();
  }

  int port() {
    return server.actualPort();
  }

  /// The mail that came last, as it followed `DATA`.
  Buffer last() {
    return last;
  }

  /// From now on these mails are awaited.
  Arrivals expect(int mails) {
    return expect(mails, "@");
  }

  /// From now on these mails are awaited.
  ///
  /// @param to a part of their recipients
  Arrivals expect(int mails, String to) {
    Arrivals expected = new Arrivals(mails, to);
    arrivals = expected;
    return expected;
  }

  /// A number of mails that are awaited.
  static final class Arrivals {
    private final int mails;
    private final String to;
    private final CountDownLatch missing;
    private volatile long first;
    private volatile long last;

    private Arrivals(int mails, String to) {
      this.mails = mails;
      this.to = to;
      this.missing = new CountDownLatch(mails);
    }

    private void add(String recipient) {
      if (!recipient.contains(to)) {
        return;
      }
      last = System.nanoTime();
      if (missing.getCount() == mails) {
        first = last;
      }
      missing.countDown();
    }

    Arrivals await(Duration patience) throws InterruptedException {
      if (!missing.await(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new Failure("%d of %d mails have not arrived.".formatted(missing.getCount(), mails));
      }
      return this;
    }

    /// Between the first and the last.
    double perSecond() {
      return (mails - 1) * 1e9 / (last - first);
    }

    /// When the last one came, as [System#nanoTime].
    long lastNanos() {
      return last;
    }
  }

  private final class Session {
    private final NetSocket socket;
    private final RecordParser lines = RecordParser.newDelimited("\r\n", this::take);
    private String recipient = "";
    private boolean message;

    Session(NetSocket socket) {
      this.socket = socket;
    }

    void greet() {
      socket.handler(lines);
      socket.write("220 sink.test\r\n");
    }

    private void take(Buffer line) {
      if (message) {
        message = false;
        lines.delimitedMode("\r\n");
        end(line);
      } else {
        command(line.toString());
      }
    }

    private void command(String line) {
      switch (line.substring(0, Math.min(4, line.length()))) {
        case "EHLO" -> socket.write(EXTENSIONS);
        case "RCPT" -> {
          recipient = line;
          socket.write("250 ok\r\n");
        }
        case "DATA" -> {
          message = true;
          lines.delimitedMode("\r\n.\r\n");
          socket.write("354 go on\r\n");
        }
        case "QUIT" -> socket.end(Buffer.buffer("221 bye\r\n"));
        default -> socket.write("250 ok\r\n");
      }
    }

    private void end(Buffer received) {
      if (!recipient.contains("@" + STUCK)) {
        last = received;
        socket.write("250 ok\r\n");
        arrivals.add(recipient);
      }
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}

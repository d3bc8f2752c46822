package io.slotwright.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a connection to an SMTP server: commands, and the replies in their order. It is
/// used by the event loop that opened it.
///
/// A reply that takes too long closes it, because what comes afterwards could be taken for the
/// reply to another command.
final class SmtpConnection {

  /// RFC 5321, section 4.5.3.1.5, allows 512; real servers are a little more talkative.
  private static final int LONGEST_LINE = 4_096;

  private static final int MOST_LINES = 256;
  private static final Pattern LINE = Pattern.compile("([2-5]\\d\\d)(?:([ -])(.*))?");

  private final Vertx vertx;
  private final NetSocket socket;
  private final Deque<Promise<SmtpReply>> awaited = new ArrayDeque<>();
  private final List<String> lines = new ArrayList<>();
  private Buffer unread = Buffer.buffer();
  private Runnable whenEnded = () -> {};
  private boolean ended;

  SmtpConnection(Vertx vertx, NetSocket socket) {
    this.vertx = vertx;
    this.socket = socket;
    socket.handler(this::read);
    socket.exceptionHandler(broken -> end(SmtpBreak.Cause.INTERRUPTED));
    socket.closeHandler(closed -> end(SmtpBreak.Cause.INTERRUPTED));
  }

  /// Runs `action` when the connection ends, from whichever side.
  void whenEnded(Runnable action) {
    whenEnded = action;
  }

  boolean hasEnded() {
    return ended;
  }

  /// @param command one or more lines, without the line break of the last
  Future<SmtpReply> ask(String command, Duration patience) {
    Future<SmtpReply> reply = nextReply(patience);
    write(Buffer.buffer(command, ISO_8859_1.name()).appendString("\r\n"));
    return reply;
  }

  /// The reply after those that are awaited already.
  Future<SmtpReply> nextReply(Duration patience) {
    if (ended) {
      return Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.INTERRUPTED));
    }
    Promise<SmtpReply> reply = Promise.promise();
    awaited.add(reply);
    long timer = vertx.setTimer(patience.toMillis(), late -> end(SmtpBreak.Cause.SILENCE));
    return reply.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  void write(Buffer bytes) {
    if (!ended) {
      socket.write(bytes);
    }
  }

  /// Encrypts the connection. Replies that came before would have come from anyone on the way.
  Future<Void> encrypt() {
    if (unread.length() > 0 || !lines.isEmpty()) {
      end(SmtpBreak.Cause.INTERRUPTED);
      return Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.INTERRUPTED));
    }
    return socket
        .upgradeToSsl()
        .recover(untrusted -> Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.UNTRUSTED)));
  }

  /// Says goodbye and does not wait for the answer.
  void quit() {
    write(Buffer.buffer("QUIT\r\n"));
    end(SmtpBreak.Cause.INTERRUPTED);
  }

  void end(SmtpBreak.Cause cause) {
    if (ended) {
      return;
    }
    ended = true;
    socket.close();
    List<Promise<SmtpReply>> unanswered = List.copyOf(awaited);
    awaited.clear();
    unanswered.forEach(reply -> reply.tryFail(new SmtpBreak(cause)));
    whenEnded.run();
  }

  private void read(Buffer bytes) {
    unread.appendBuffer(bytes);
    for (int end = lineEnd(); end >= 0 && !ended; end = lineEnd()) {
      String line = unread.getString(0, end, ISO_8859_1.name()).stripTrailing();
      unread = unread.getBuffer(end + 1, unread.length());
      take(line);
    }
    if (unread.length() > LONGEST_LINE) {
      end(SmtpBreak.Cause.INTERRUPTED);
    }
  }

  private int lineEnd() {
    for (int at = 0; at < unread.length(); at++) {
      if (unread.getByte(at) == '\n') {
        return at;
      }
    }
    return -1;
  }

  private void take(String line) {
    Matcher parts = LINE.matcher(line);
    boolean tooMuch = line.length() > LONGEST_LINE || lines.size() == MOST_LINES;
    if (tooMuch || awaited.isEmpty() || !parts.matches()) {
      end(SmtpBreak.Cause.INTERRUPTED);
      return;
    }
    lines.add(parts.group(3) == null ? "" : parts.group(3));
    if (!"-".equals(parts.group(2))) {
      SmtpReply reply = new SmtpReply(Integer.parseInt(parts.group(1)), lines);
      lines.clear();
      awaited.remove().complete(reply);
    }
  }
}

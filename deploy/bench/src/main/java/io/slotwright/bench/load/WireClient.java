package io.slotwright.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;

/// Writes requests to plain TCP connections and reads no more of an answer than its status and its
/// length. An HTTP client takes longer for a request than a fast server does, and so hides the
/// difference between two servers.
final class WireClient implements LoadClient {
  private final NetClient net;
  private final URI server;
  private final int most;
  private final Deque<Line> idle = new ArrayDeque<>();
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int lines;

  private record Waiting(LoadRequest asked, Promise<LoadAnswer> answer) {}

  /// @param most the number of connections
  WireClient(Vertx vertx, URI server, int most) {
    this.net = vertx.createNetClient();
    this.server = server;
    this.most = most;
  }

  @Override
  public Future<LoadAnswer> send(LoadRequest asked) {
    Waiting next = new Waiting(asked, Promise.promise());
    Line free = idle.poll();
    if (free != null) {
      free.send(next);
    } else if (lines < most) {
      lines++;
      connect(next);
    } else {
      waiting.add(next);
    }
    return next.answer.future();
  }

  private void connect(Waiting first) {
    net.connect(server.getPort(), server.getHost())
        .onSuccess(socket -> new Line(socket).send(first))
        .onFailure(
            failure -> {
              lines--;
              first.answer.fail(failure);
            });
  }

  /// One connection, with at most one request on its way.
  private final class Line {
    private final NetSocket socket;
    private AnswerReader reader = new AnswerReader();
    private Promise<LoadAnswer> current = Promise.promise();

    Line(NetSocket socket) {
      this.socket = socket;
      socket.handler(this::read);
      socket.closeHandler(closed -> closed());
    }

    void send(Waiting next) {
      reader = new AnswerReader();
      current = next.answer;
      socket
          .write(next.asked.encoded(server.getAuthority()))
          .onFailure(failure -> current.tryFail(failure));
    }

    private void read(Buffer bytes) {
      reader
          .read(bytes)
          .ifPresent(
              answer -> {
                Promise<LoadAnswer> answered = current;
                free();
                answered.tryComplete(answer);
              });
    }

    private void free() {
      Waiting next = waiting.poll();
      if (next == null) {
        idle.push(this);
      } else {
        send(next);
      }
    }

    private void closed() {
      lines--;
      idle.remove(this);
      current.tryFail("The server has closed the connection.");
    }
  }

  @Override
  public void close() {
    net.close();
  }
}

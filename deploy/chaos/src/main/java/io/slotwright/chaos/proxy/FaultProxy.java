package io.slotwright.chaos.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A proxy before a server on the loopback interface, which forwards, delays or drops data.
public final class FaultProxy implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final int target;
  private final NetClient client;
  private final NetServer server;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = new Mode.Pass();

  /// @param target port of the server, which need not listen yet
  public FaultProxy(Vertx vertx, int target) {
    this.target = target;
    this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    this.server =
        vertx
            .createNetServer(new NetServerOptions().setTcpNoDelay(true).setHost(LOOPBACK))
            .connectHandler(this::accept)
            .listen(0)
            .await();
  }

  /// The proxy's own port, which was free.
  public int port() {
    return server.actualPort();
  }

  /// The port of the server.
  public int target() {
    return target;
  }

  public void set(Mode next) {
    mode = next;
    switch (next) {
      case Mode.Cut cut -> links.forEach(Link::cut);
      case Mode.Swallow swallow -> {}
      case Mode.Silence silence -> links.forEach(link -> link.fallSilent(silence.forGood()));
      case Mode.Pass pass -> speakAgain();
      case Mode.Delay delay -> speakAgain();
    }
  }

  private void speakAgain() {
    cutTorn();
    links.forEach(Link::speakAgain);
  }

  /// Closes the connections that are silent for ever, as both systems would after some minutes or
  /// hours: until then the servers keep their resources.
  public void bury() {
    links.stream().filter(Link::isDead).forEach(Link::cut);
  }

  /// A protocol cannot continue after lost data.
  private void cutTorn() {
    links.stream().filter(Link::isTorn).forEach(Link::cut);
  }

  private void accept(NetSocket caller) {
    if (mode instanceof Mode.Cut) {
      caller.close();
      return;
    }
    caller.pause();
    Link link = new Link(caller, () -> client.connect(target, LOOPBACK), () -> mode);
    links.add(link);
    link.onEnd(() -> links.remove(link));
    if (mode instanceof Mode.Silence(boolean forGood)) {
      link.fallSilent(forGood);
    } else {
      link.open();
    }
  }

  @Override
  public void close() {
    server.close().await();
    client.close().await();
  }
}

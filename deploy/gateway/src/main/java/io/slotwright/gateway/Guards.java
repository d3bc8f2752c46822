package io.slotwright.gateway;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/// Installs a guard before every connection, and counts the connections.
final class Guards {
  private final GatewayLimits limits;
  private final TrustedProxies proxies;
  private final ConnectionLedger ledger;

  Guards(GatewayLimits limits, TrustedProxies proxies) {
    this.limits = limits;
    this.proxies = proxies;
    this.ledger = new ConnectionLedger(limits.connections());
  }

  /// Before the first byte is read.
  void protect(HttpConnection connection) {
    ClientAddress peer = proxies.peer(connection.remoteAddress().hostAddress());
    ConnectionGuard guard =
        new ConnectionGuard(limits, ledger.opened(peer), () -> ledger.closed(peer));
    ChannelPipeline pipeline =
        ((HttpServerConnection) connection).channelHandlerContext().pipeline();
    pipeline.addAfter("httpEncoder", "answerWatch", new AnswerWatch(guard));
    pipeline.addBefore("httpDecoder", "guard", guard);
  }
}

package io.slotwright.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/// Notifies a connection's guard when an answer begins and ends.
final class AnswerWatch extends ChannelOutboundHandlerAdapter {
  private final ConnectionGuard guard;
  private boolean interim;

  AnswerWatch(ConnectionGuard guard) {
    this.guard = guard;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean ends = message instanceof LastHttpContent;
    boolean switches = false;
    if (message instanceof HttpResponse response) {
      switches = response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
      interim = !switches && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      if (!interim) {
        guard.answerBegins();
      }
    }
    context.write(message, promise);
    if (switches) {
      guard.tunnels();
    } else if (ends && !interim) {
      guard.answerEnds();
    }
  }
}

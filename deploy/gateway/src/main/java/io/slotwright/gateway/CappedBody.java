package io.slotwright.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A body without a Content-Length that fails when it becomes too long.
final class CappedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> body;
  private long left;
  private @Nullable Handler<Throwable> onFailure;

  CappedBody(ReadStream<Buffer> body, long most) {
    this.body = body;
    this.left = most;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    left -= buffer.length();
    if (left >= 0) {
      handler.handle(buffer);
    } else if (onFailure != null) {
      onFailure.handle(new BodyTooLarge());
      onFailure = null;
    }
  }

  boolean isTooLong() {
    return left < 0;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    onFailure = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }
}

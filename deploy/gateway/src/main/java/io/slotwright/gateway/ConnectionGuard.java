package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stands before the HTTP server of one connection. It forwards whole heads that keep the rules,
/// one request at a time, and closes connections that are silent, slow or broken. Runs on the
/// connection's event loop.
final class ConnectionGuard extends ChannelDuplexHandler {
  /// Bytes of pipelined requests, which a client sends before the answer to the first.
  private static final int MOST_PIPELINED_BYTES = 64 * 1024;

  private enum Stage {
    HEAD,
    BODY,
    /// The whole request has arrived; its answer is not complete.
    ANSWER,
    /// The connection has switched to another protocol, for instance WebSocket.
    TUNNEL,
    /// Refused: keeps reading, so that no reset destroys the refusal, and closes soon.
    LINGER
  }

  private final GatewayLimits limits;
  private final HeadRules rules;
  private final Optional<GatewayProblem> refusal;
  private final Runnable onClose;
  private final Stall stall;

  private Stage stage = Stage.HEAD;
  private @Nullable ChannelHandlerContext context;
  private @Nullable ScheduledFuture<?> ticks;
  private @Nullable ByteBuf held;
  private HeadBuffer head;
  private BodyFrame frame = new BodyFrame.OfLength(0);
  private long deadline;
  private boolean overdue;
  private int progress;
  private boolean answering;
  private boolean answered = true;
  private boolean working;

  /// @param refusal why this connection is refused; empty when it is not
  /// @param onClose runs once, when the connection is closed
  ConnectionGuard(GatewayLimits limits, Optional<GatewayProblem> refusal, Runnable onClose) {
    this.limits = limits;
    this.rules = new HeadRules(limits.sizes().headers());
    this.refusal = refusal;
    this.onClose = onClose;
    this.stall = new Stall(limits.times().answer());
    this.head = newHead();
  }

  private HeadBuffer newHead() {
    return new HeadBuffer(limits.sizes().line(), limits.sizes().head());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    long tick = Math.clamp(shortest().toMillis() / 4, 10, 500);
    ticks = added.executor().scheduleAtFixedRate(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    added.channel().closeFuture().addListener(_ -> end());
    wait(limits.times().head());
    refusal.ifPresent(this::refuse);
  }

  private Duration shortest() {
    GatewayLimits.Times times = limits.times();
    return List.of(times.head(), times.idle(), times.body(), times.answer(), times.linger())
        .stream()
        .min(Duration::compareTo)
        .orElseThrow();
  }

  private void end() {
    if (ticks != null) {
      ticks.cancel(false);
    }
    release();
    onClose.run();
  }

  private void wait(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
    overdue = false;
  }

  private void tick() {
    if (stall.lasts(channel())) {
      channel().close();
    } else if (System.nanoTime() - deadline < 0) {
      overdue = false;
    } else if (overdue) {
      late();
    } else {
      // The event loop itself may be late: bytes that have arrived are read before the next tick.
      overdue = true;
    }
  }

  private void late() {
    switch (stage) {
      case HEAD -> lateHead();
      case BODY -> lateBody();
      case LINGER -> channel().close();
      case ANSWER, TUNNEL -> {}
    }
  }

  private void lateHead() {
    if (held == null) {
      channel().close();
    } else {
      refuse(GatewayProblem.REQUEST_TOO_SLOW);
    }
  }

  private void lateBody() {
    if (answered) {
      channel().close();
    } else if (progress < limits.sizes().leastProgress() && channel().config().isAutoRead()) {
      refuse(GatewayProblem.REQUEST_TOO_SLOW);
    } else {
      // The body made progress, or the service does not read.
      progress = 0;
      wait(limits.times().body());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    switch (stage) {
      case TUNNEL -> from.fireChannelRead(bytes);
      case LINGER -> bytes.release();
      case HEAD, BODY, ANSWER -> {
        hold(bytes);
        work();
      }
    }
  }

  private void hold(ByteBuf bytes) {
    if (held == null) {
      held = bytes;
      if (stage == Stage.HEAD) {
        wait(limits.times().head());
      }
    } else {
      held = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context().alloc(), held, bytes);
    }
  }

  /// An answer may be written while a request is forwarded; that must not forward a second one.
  private void work() {
    if (!working) {
      working = true;
      try {
        while (held != null && held.isReadable() && advances(held)) {}
      } finally {
        working = false;
      }
    }
    if (held != null && !held.isReadable()) {
      release();
    }
  }

  private void release() {
    if (held != null) {
      held.release();
      held = null;
    }
  }

  /// False when these bytes allow no further step now.
  private boolean advances(ByteBuf bytes) {
    return switch (stage) {
      case HEAD -> takeHead(bytes);
      case BODY -> takeBody(bytes);
      case ANSWER -> waitsInTurn(bytes);
      case TUNNEL -> pass(bytes, bytes.readableBytes());
      case LINGER -> false;
    };
  }

  private boolean waitsInTurn(ByteBuf bytes) {
    if (bytes.readableBytes() > MOST_PIPELINED_BYTES) {
      channel().close();
    }
    return false;
  }

  private boolean takeHead(ByteBuf bytes) {
    try {
      int length = head.lengthIn(bytes);
      return length != HeadBuffer.INCOMPLETE && judge(bytes, length);
    } catch (HeadBuffer.Refused refused) {
      return refuse(refused.problem());
    }
  }

  private boolean judge(ByteBuf bytes, int length) {
    List<String> lines = HeadBuffer.lines(bytes, length);
    return switch (rules.judge(lines)) {
      case HeadVerdict.Bad(GatewayProblem problem) -> refuse(problem);
      case HeadVerdict.Good good -> begin(bytes, length, lines.getFirst(), good);
    };
  }

  private boolean begin(ByteBuf bytes, int length, String line, HeadVerdict.Good good) {
    head = newHead();
    answering = false;
    answered = false;
    progress = 0;
    frame =
        good.length() == HeadVerdict.Good.CHUNKED
            ? new ChunkedFrame()
            : new BodyFrame.OfLength(good.length());
    stage = frame.isComplete() ? Stage.ANSWER : Stage.BODY;
    wait(limits.times().body());
    String[] parts = line.split(" ", 3);
    if (!parts[1].equals(good.target())) {
      replaceLine(bytes, line.length(), "%s %s %s".formatted(parts[0], good.target(), parts[2]));
      return pass(bytes, length - line.length());
    }
    return pass(bytes, length);
  }

  private void replaceLine(ByteBuf bytes, int length, String line) {
    bytes.skipBytes(length);
    context().fireChannelRead(Unpooled.copiedBuffer(line, StandardCharsets.ISO_8859_1));
  }

  private boolean takeBody(ByteBuf bytes) {
    int length = frame.accept(bytes);
    if (length == BodyFrame.BROKEN) {
      return refuse(GatewayProblem.MALFORMED_REQUEST);
    }
    progress += length;
    if (frame.isComplete()) {
      finishBody();
    }
    return pass(bytes, length);
  }

  private void finishBody() {
    stage = answered ? Stage.HEAD : Stage.ANSWER;
    if (answered) {
      wait(limits.times().idle());
    }
  }

  private boolean pass(ByteBuf bytes, int length) {
    context().fireChannelRead(bytes.readRetainedSlice(length));
    return true;
  }

  void answerBegins() {
    answering = true;
  }

  void answerEnds() {
    answered = true;
    if (stage == Stage.ANSWER) {
      stage = Stage.HEAD;
      wait(held == null ? limits.times().idle() : limits.times().head());
      workLater();
    } else if (stage == Stage.BODY) {
      // Refused before the whole request had arrived: the rest is read for a short time only.
      wait(limits.times().linger());
    }
  }

  void tunnels() {
    stage = Stage.TUNNEL;
    workLater();
  }

  /// The HTTP server is still writing, and may change its pipeline after that.
  private void workLater() {
    if (held != null) {
      context().executor().execute(this::workOutOfTurn);
    }
  }

  /// The HTTP server holds back its output until a read is complete.
  private void workOutOfTurn() {
    work();
    context().fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext from, Object message, ChannelPromise promise) {
    if (stage == Stage.LINGER) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
    } else {
      from.write(message, promise);
    }
  }

  /// Always false, so that a caller can return it: nothing more to do.
  private boolean refuse(GatewayProblem problem) {
    boolean tooLate = stage == Stage.BODY && answering;
    stage = Stage.LINGER;
    wait(limits.times().linger());
    if (tooLate) {
      channel().close();
    } else {
      channel().config().setAutoRead(true);
      context()
          .writeAndFlush(RawAnswer.of(problem, context().alloc()))
          .addListener((ChannelFutureListener) done -> shutDown(done.channel()));
    }
    return false;
  }

  private static void shutDown(Channel channel) {
    if (channel instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    }
  }

  private ChannelHandlerContext context() {
    return Objects.requireNonNull(context);
  }

  private Channel channel() {
    return context().channel();
  }
}

package io.slotwright.notification.mail.smtp;

import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Trouble;
import io.slotwright.notification.mail.flow.Tls;
import io.slotwright.notification.mail.mime.Message;
import io.slotwright.notification.mail.mime.MessageWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// One SMTP server, and the connections that are kept open to it.
///
/// Everything but the writing of mails happens on one event loop, so there are no locks. A
/// connection carries one mail at a time; a mail that finds none free is not queued here, where it
/// could not be withdrawn.
public final class SmtpServer implements AutoCloseable {

  /// Some servers end a session after a hundred.
  private static final int MOST_MAILS = 90;

  /// A connection that has carried nothing between two looks is closed, well before the five
  /// minutes after which servers do it.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(45);

  /// How a kept connection tells that it is no more.
  private static final Set<String> CLOSED_MEANWHILE = Set.of("smtp-interrupted", "smtp-421");

  /// A name and a password for `AUTH`.
  public record Login(String username, String password) {

    /// Keeps the password out of logs and error messages.
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /// @param trustedCertificate a PEM file with the authority to trust; the system's when empty
  /// @param connections the most at a time, each with one mail at a time
  /// @param step how long each step may take: to connect, to negotiate, to answer a command
  /// @param answerWithin how long the server may take to accept a mail that it has in full
  public record Settings(
      String host,
      int port,
      Tls tls,
      Optional<Path> trustedCertificate,
      Optional<Login> login,
      int connections,
      Duration step,
      Duration answerWithin) {}

  private final Vertx vertx;
  private final Settings settings;
  private final MessageWriter writer;
  private final NetClient client;
  private final Context loop;
  private final String ownName = OwnName.find();
  private final Deque<SmtpSession> idle = new ArrayDeque<>();
  private int busy;

  public SmtpServer(Vertx vertx, Settings settings, MessageWriter writer) {
    this.vertx = vertx;
    this.settings = settings;
    this.writer = writer;
    this.client = vertx.createNetClient(options(settings));
    // Its state is used by one event loop, whichever calls.
    this.loop = ((VertxInternal) vertx).createEventLoopContext();
    loop.runOnContext(go -> vertx.setPeriodic(LOOK_EVERY.toMillis(), look -> closeRested()));
  }

  private static NetClientOptions options(Settings settings) {
    NetClientOptions options =
        new NetClientOptions()
            .setConnectTimeout(Math.toIntExact(settings.step().toMillis()))
            .setSsl(settings.tls() == Tls.IMPLICIT)
            .setSslHandshakeTimeout(settings.step().toMillis())
            .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
            .setHostnameVerificationAlgorithm("HTTPS");
    settings
        .trustedCertificate()
        .ifPresent(
            file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    return options;
  }

  /// Completes in bounded time. Fails only when the mail cannot be written.
  public Uni<ServerReply> send(Mail mail) {
    return Uni.createFrom().item(() -> writer.write(mail)).chain(this::send);
  }

  private Uni<ServerReply> send(Message message) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context caller = vertx.getOrCreateContext();
              loop.runOnContext(
                  go ->
                      carry(message)
                          .onSuccess(reply -> caller.runOnContext(back -> emitter.complete(reply)))
                          .onFailure(fault -> caller.runOnContext(back -> emitter.fail(fault))));
            });
  }

  /// Closes all connections; mails on their way count as not answered.
  @Override
  public void close() {
    loop.runOnContext(
        go -> {
          while (!idle.isEmpty()) {
            idle.pop().connection().quit();
          }
          client.close();
        });
  }

  private Future<ServerReply> carry(Message message) {
    if (busy == settings.connections()) {
      return Future.succeededFuture(
          new ServerReply.Delayed("smtp-busy", Trouble.CONNECTIONS, Optional.empty()));
    }
    busy++;
    return sendOn(idle.poll(), message).onComplete(done -> busy--);
  }

  private Future<ServerReply> sendOn(SmtpSession kept, Message message) {
    return kept == null ? sendOnANewOne(message) : sendOnAKeptOne(kept, message);
  }

  private Future<ServerReply> sendOnANewOne(Message message) {
    return open()
        .compose(session -> use(session, message))
        .recover(failure -> Future.succeededFuture(SmtpVerdict.beforeTheMail(failure)));
  }

  /// The server may have closed it meanwhile, which says nothing about the mail.
  private Future<ServerReply> sendOnAKeptOne(SmtpSession kept, Message message) {
    return use(kept, message)
        .compose(
            reply ->
                reply instanceof ServerReply.Delayed(var reason, var trouble, var retryAfter)
                        && CLOSED_MEANWHILE.contains(reason)
                    ? sendOnANewOne(message)
                    : Future.succeededFuture(reply));
  }

  private Future<SmtpSession> open() {
    return client
        .connect(settings.port(), settings.host())
        .recover(away -> Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.UNREACHABLE)))
        .map(socket -> new SmtpSession(new SmtpConnection(vertx, socket), settings, ownName))
        .compose(SmtpSession::open);
  }

  private Future<ServerReply> use(SmtpSession session, Message message) {
    return session
        .send(message)
        .<ServerReply>map(new ServerReply.Accepted())
        .otherwise(failure -> SmtpVerdict.of(failure, session.isHandedOver()))
        .onComplete(done -> keep(session));
  }

  private void keep(SmtpSession session) {
    SmtpConnection connection = session.connection();
    if (connection.hasEnded()) {
      return;
    }
    if (session.mails() >= MOST_MAILS) {
      connection.quit();
      return;
    }
    idle.push(session);
    connection.whenEnded(() -> idle.remove(session));
  }

  private void closeRested() {
    List<SmtpSession> rested = idle.stream().filter(SmtpSession::rest).toList();
    rested.forEach(session -> session.connection().quit());
  }
}

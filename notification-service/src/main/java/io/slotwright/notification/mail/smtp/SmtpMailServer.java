package io.slotwright.notification.mail.smtp;

import io.quarkus.runtime.Startup;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Trouble;
import io.slotwright.notification.mail.flow.MailServer;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.notification.mail.mime.MessageWriter;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/// Sends mails to the SMTP server that the settings name, or to its fallback, if there is one,
/// while that server fails.
///
/// A circuit breaker decides which. A mail that the server certainly does not have goes to the
/// fallback at once.
@Startup
@ApplicationScoped
public class SmtpMailServer implements MailServer {

  private static final String PREFIX = "slotwright.notification.smtp.";

  /// Half of so many mails open the circuit.
  private static final int JUDGED_BY = 4;

  private final Route first;
  private final Optional<Route> fallback;
  private final RouteMetrics metrics;
  private final TypedGuard<Uni<ServerReply>> breaker;

  SmtpMailServer(
      Vertx vertx,
      SmtpSettings settings,
      SendingSettings sending,
      MessageWriter writer,
      RouteMetrics metrics) {
    new SmtpSettingsCheck(vertx, PREFIX).check(settings);
    this.first =
        new Route(
            "first",
            new SmtpServer(vertx, settings(settings.host(), settings, sending), writer),
            metrics);
    this.fallback =
        settings
            .fallback()
            .host()
            .map(host -> fallback(vertx, host, settings.fallback(), sending))
            .map(server -> new Route("fallback", new SmtpServer(vertx, server, writer), metrics));
    this.metrics = metrics;
    this.breaker = breaker(settings.fallback().askAgainAfter(), metrics);
  }

  private static SmtpServer.Settings fallback(
      Vertx vertx, String host, SmtpServerSettings server, SendingSettings sending) {
    new SmtpSettingsCheck(vertx, PREFIX + "fallback.").check(server);
    return settings(host, server, sending);
  }

  private static SmtpServer.Settings settings(
      String host, SmtpServerSettings server, SendingSettings sending) {
    return new SmtpServer.Settings(
        host,
        server.port(),
        server.tls(),
        server.trustedCertificate(),
        server.login(),
        sending.batchSize() + sending.lateAnswers(),
        sending.timeout(),
        sending.answerWithin());
  }

  private static TypedGuard<Uni<ServerReply>> breaker(
      Duration askAgainAfter, RouteMetrics metrics) {
    return TypedGuard.create(new TypeLiteral<Uni<ServerReply>>() {})
        .withDescription("mail-server")
        .withCircuitBreaker()
        .requestVolumeThreshold(JUDGED_BY)
        .failureRatio(0.5)
        .delay(askAgainAfter.toMillis(), ChronoUnit.MILLIS)
        .failOn(InTrouble.class)
        .onStateChange(metrics::changed)
        .done()
        .build();
  }

  /// How mails go to one of the servers.
  private record Route(String name, SmtpServer server, RouteMetrics metrics) {

    Uni<ServerReply> send(Mail mail) {
      return server.send(mail).invoke(reply -> metrics.count(name, reply));
    }
  }

  /// The server's trouble, which is not that of a mail or its recipient.
  private static final class InTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ServerReply reply;

    InTrouble(ServerReply reply) {
      super("the mail server is in trouble", null, false, false);
      this.reply = reply;
    }
  }

  @Override
  public Uni<ServerReply> post(Mail mail) {
    return fallback.map(other -> post(mail, other)).orElseGet(() -> first.send(mail));
  }

  private Uni<ServerReply> post(Mail mail, Route other) {
    return breaker
        .get(() -> first.send(mail).chain(this::judge))
        .onFailure(CircuitBreakerOpenException.class)
        .recoverWithUni(() -> other.send(mail))
        .onFailure(InTrouble.class)
        .recoverWithUni(failure -> after(((InTrouble) failure).reply, mail, other));
  }

  private Uni<ServerReply> judge(ServerReply reply) {
    return switch (reply) {
      case ServerReply.Delayed delayed when delayed.trouble() == Trouble.SERVER ->
          inTrouble(reply, delayed.reason());
      case ServerReply.Unanswered unanswered -> inTrouble(reply, unanswered.reason());
      default -> Uni.createFrom().item(reply);
    };
  }

  private Uni<ServerReply> inTrouble(ServerReply reply, String reason) {
    metrics.inTrouble(reason);
    return Uni.createFrom().failure(new InTrouble(reply));
  }

  /// A mail that the first server may have would be sent twice.
  private static Uni<ServerReply> after(ServerReply reply, Mail mail, Route other) {
    return reply instanceof ServerReply.Unanswered
        ? Uni.createFrom().item(reply)
        : other.send(mail);
  }

  @PreDestroy
  void close() {
    first.server.close();
    fallback.ifPresent(other -> other.server.close());
  }
}

package io.slotwright.notification.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A proxy in front of the mail server. It can be closed, as if the server were down, and records
/// the client's side of the session.
public final class SmtpGate implements QuarkusTestResourceLifecycleManager {

  // Below the range that systems hand out to outgoing connections, which would take the port while
  // the gate is closed.
  private static final int FIRST_PORT = 15_000;
  private static final int LAST_PORT = 31_999;

  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private volatile ServerSocket server;
  private volatile Thread accepting = Thread.currentThread();
  private volatile int upstream;
  private volatile boolean answersHeldBack;

  @Override
  public Map<String, String> start() {
    listenAtAFreePort();
    return Map.of("slotwright.notification.smtp.port", String.valueOf(server.getLocalPort()));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(SmtpGate.class));
  }

  @Override
  public void stop() {
    close();
  }

  /// Forwards connections to the server at this port.
  public void openTo(int port) {
    upstream = port;
    if (server.isClosed()) {
      listenAgain();
    }
  }

  /// Closes every connection and refuses new ones.
  public void close() {
    silently(server);
    // Until then the port is not free.
    silently(() -> accepting.join(Duration.ofSeconds(5)));
    hangUp();
  }

  /// Closes every connection, so that the next mail opens one.
  public void hangUp() {
    connections.forEach(SmtpGate::silently);
    connections.clear();
  }

  /// From now on the server's responses to complete mails are held back until [#letAnswersThrough].
  public void holdAnswersBack() {
    answersHeldBack = true;
  }

  public void letAnswersThrough() {
    answersHeldBack = false;
    synchronized (said) {
      said.notifyAll();
    }
  }

  private void listenAtAFreePort() {
    while (server == null) {
      try {
        listen(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1));
      } catch (BindException _) {
        // The port is taken.
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private void listenAgain() {
    try {
      listen(server.getLocalPort());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void listen(int port) throws IOException {
    ServerSocket listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server = listening;
    accepting = Thread.ofVirtual().start(() -> accept(listening));
  }

  /// Everything that this service has sent to the server so far.
  public String transcript() {
    synchronized (said) {
      return said.toString(US_ASCII);
    }
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> connect(client));
      }
    } catch (IOException closed) {
      // Closed until it is opened again.
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
      connections.add(client);
      connections.add(server);
      AtomicBoolean mailHandedOver = new AtomicBoolean();
      Thread.ofVirtual().start(() -> pump(server, client, read -> awaitPermission(mailHandedOver)));
      pump(client, server, read -> mailHandedOver.set(keep(read)));
    } catch (IOException broken) {
      // Expected when the gate closes.
    }
  }

  private void pump(Socket from, Socket to, Consumer<byte[]> before) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        before.accept(Arrays.copyOf(buffer, read));
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      // Expected when the gate closes.
    }
  }

  private void awaitPermission(AtomicBoolean mailHandedOver) {
    synchronized (said) {
      while (answersHeldBack && mailHandedOver.get()) {
        waitForNews();
      }
    }
  }

  private void waitForNews() {
    try {
      said.wait();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      answersHeldBack = false;
    }
  }

  /// Records the bytes; true when they end a mail.
  private boolean keep(byte[] read) {
    synchronized (said) {
      said.writeBytes(read);
      return said.toString(US_ASCII).endsWith("\r\n.\r\n");
    }
  }

  private static void silently(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // Already closed, which is the goal.
    }
  }
}

package io.slotwright.notification.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before the mail server: can be closed, as if the server were away, and keeps what was
/// said.
public final class SmtpGate implements QuarkusTestResourceLifecycleManager {

  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private volatile ServerSocket server;
  private volatile int upstream;

  @Override
  public Map<String, String> start() {
    listen(0);
    return Map.of("quarkus.mailer.port", String.valueOf(server.getLocalPort()));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(SmtpGate.class));
  }

  @Override
  public void stop() {
    close();
  }

  /// Lets mails through to the server at this port.
  public void openTo(int port) {
    upstream = port;
    if (server.isClosed()) {
      listen(server.getLocalPort());
    }
  }

  /// Breaks every connection, and refuses every new one.
  public void close() {
    silently(server);
    connections.forEach(SmtpGate::silently);
    connections.clear();
  }

  private void listen(int port) {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      server = listening;
      Thread.ofVirtual().start(() -> accept(listening));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Everything that this service has said to the server so far.
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
      // until it is opened again
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
      connections.add(client);
      connections.add(server);
      Thread.ofVirtual().start(() -> pump(server, client, false));
      pump(client, server, true);
    } catch (IOException broken) {
      // as it should when the gate closes
    }
  }

  private void pump(Socket from, Socket to, boolean record) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (record) {
          keep(buffer, read);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      // as it should when the gate closes
    }
  }

  private void keep(byte[] buffer, int length) {
    synchronized (said) {
      said.write(buffer, 0, length);
    }
  }

  private static void silently(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // that is what we want
    }
  }
}

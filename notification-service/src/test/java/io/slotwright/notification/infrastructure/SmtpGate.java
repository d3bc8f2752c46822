package io.slotwright.notification.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before the mail server: can be closed, as if the server were away, and keeps what was
// said.
public final class SmtpGate implements QuarkusTestResourceLifecycleManager {

  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private volatile ServerSocket server;
  private volatile boolean open = true;
  private volatile int upstream;

  @Override
  public Map<String, String> start() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Thread.ofVirtual().start(this::accept);
    return Map.of("quarkus.mailer.port", String.valueOf(server.getLocalPort()));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(SmtpGate.class));
  }

  @Override
  public void stop() {
    close();
    silently(server);
  }

  /// Lets mails through to the server at this port.
  public void openTo(int port) {
    upstream = port;
    open = true;
  }

  /// Breaks every connection, and every new one.
  public void close() {
    open = false;
    connections.forEach(SmtpGate::silently);
    connections.clear();
  }

  /// Everything that this service has said to the server so far.
  public String transcript() {
    synchronized (said) {
      return said.toString(US_ASCII);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> connect(client));
      }
    } catch (IOException stopped) {
      // the test run is over
    }
  }

  private void connect(Socket client) {
    if (!open) {
      silently(client);
      return;
    }
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

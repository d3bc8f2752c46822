package io.slotwright.notification.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// An SMTP server that answers as a test wants, and remembers what it was told.
///
/// The answer to a command is looked up by its first word, `GREETING` for the connection and
/// `MESSAGE` for the end of a message. An answer may have several lines; an empty one is silence,
/// `close` ends the connection.
public final class ScriptedSmtp implements AutoCloseable {

  private static final String SILENCE = "";
  private static final String CLOSE = "close";
  private static final String NOBODY = "@nobody";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile String silentAbout = NOBODY;
  private final ServerSocket server;
  private final SSLContext tls;
  private final Thread accepting;

  /// @param tls with the server's certificate
  public ScriptedSmtp(SSLContext tls) {
    this.tls = tls;
    answers.putAll(
        Map.of(
            "GREETING", "220 scripted.test",
            "EHLO", "250-scripted.test\r\n250 8BITMIME",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            "MESSAGE", "250 queued",
            "RSET", "250 ok",
            "QUIT", "221 bye",
            "STARTTLS", "220 go on"));
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    accepting = Thread.ofVirtual().start(this::accept);
  }

  public ScriptedSmtp answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  /// From now on messages to recipients that contain `part` are never answered.
  public ScriptedSmtp silentAbout(String part) {
    silentAbout = part;
    return this;
  }

  public int port() {
    return server.getLocalPort();
  }

  /// Everything that clients have said, in its order, without the messages.
  public List<String> commands() {
    return commands;
  }

  /// The messages as they were sent, without the dot at their end.
  public List<String> messages() {
    return messages;
  }

  /// How many there have been.
  public int connections() {
    return connections.get();
  }

  /// How many clients have not closed theirs.
  public long open() {
    return open.stream().filter(socket -> !socket.isClosed()).count();
  }

  /// Closes all connections and accepts new ones.
  public void hangUp() {
    open.forEach(ScriptedSmtp::silently);
    open.clear();
  }

  @Override
  public void close() {
    silently(server);
    // It might accept one more connection.
    silently(() -> accepting.join(Duration.ofSeconds(1)));
    hangUp();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        connections.incrementAndGet();
        open.add(client);
        Thread.ofVirtual().start(() -> converse(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void converse(Socket client) {
    try (client) {
      talk(client, true);
    } catch (IOException gone) {
      // The client has hung up.
    }
  }

  private void talk(Socket client, boolean greet) throws IOException {
    if (greet && !answer(client, "GREETING")) {
      return;
    }
    boolean silent = false;
    for (String line = line(client); line != null; line = line(client)) {
      commands.add(line);
      silent = line.startsWith("RCPT") ? line.contains(silentAbout) : silent;
      String word = line.split(" ")[0];
      if (!answer(client, answers.containsKey(word) ? word : "AUTH")) {
        return;
      }
      if (word.equals("STARTTLS") && answers.get(word).equals("220 go on")) {
        talk(encrypted(client), false);
        return;
      }
      if (word.equals("DATA") && answers.get(word).startsWith("354")) {
        messages.add(message(client));
        if (!silent && !answer(client, "MESSAGE")) {
          return;
        }
      }
    }
  }

  private Socket encrypted(Socket client) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    return encrypted;
  }

  private boolean answer(Socket client, String command) throws IOException {
    String answer = answers.getOrDefault(command, "502 unknown");
    if (answer.equals(CLOSE)) {
      return false;
    }
    if (!answer.equals(SILENCE)) {
      client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
    }
    return true;
  }

  private static String message(Socket client) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = line(client); line != null && !line.equals("."); line = line(client)) {
      message.append(line).append("\r\n");
    }
    return message.toString();
  }

  private static @Nullable String line(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) octet);
    }
    return null;
  }

  private static void silently(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // Already closed, which is the goal.
    }
  }
}

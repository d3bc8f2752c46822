package io.slotwright.chaos.mail.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.MailId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail server with a door for each replica, so that it knows who sends.
///
/// It accepts a message by recording it; that comes before the answer. What happens between the two
/// is up to the [Weather].
public final class MailSink implements AutoCloseable {
  private static final long SLOW_MILLIS = 400;
  private static final long LOOK_MILLIS = 20;

  /// Senders wait at least that long for an answer.
  private static final long PATIENT_MILLIS = 2_000;
  private static final String FINE = "250 ok";
  private static final String LATER = "451 4.3.0 try again later";

  private final long began = System.nanoTime();
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<ServerSocket> doors;
  private volatile Weather weather = Weather.FAIR;
  private @Nullable Deed atNextAcceptance;

  private record Deed(IntPredicate whose, IntConsumer act) {}

  /// How the server behaves.
  public enum Weather {
    FAIR,
    /// It hangs up on everybody.
    AWAY,
    /// It takes connections and says nothing.
    FROZEN,
    /// Each answer takes a while.
    SLOW,
    /// It turns every second recipient away, for now.
    REFUSING_HALF,
    /// It accepts messages, and the answers to them are lost.
    MUTE
  }

  public MailSink(int doors) {
    this.doors = Stream.generate(MailSink::door).limit(doors).toList();
    for (int replica = 0; replica < doors; replica++) {
      int number = replica;
      Thread.ofVirtual().start(() -> accept(number));
    }
  }

  public int port(int replica) {
    return doors.get(replica).getLocalPort();
  }

  public List<Acceptance> acceptances() {
    synchronized (acceptances) {
      return List.copyOf(acceptances);
    }
  }

  /// Since this server exists.
  public long millis() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  public void set(Weather next) {
    weather = next;
    if (next == Weather.AWAY) {
      open.forEach(MailSink::hangUp);
    }
  }

  /// Waits for the next message of a replica that `whose` selects. Runs `act` with the replica's
  /// number after the message is accepted, and gives no answer to it.
  public synchronized void betweenAcceptanceAndAnswer(IntPredicate whose, IntConsumer act) {
    atNextAcceptance = new Deed(whose, act);
  }

  private void accept(int replica) {
    try {
      while (true) {
        Socket client = doors.get(replica).accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(replica, client));
      }
    } catch (SocketException closed) {
      // the end of this server
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void serve(int replica, Socket client) {
    try (client) {
      converse(replica, client);
    } catch (IOException | InterruptedException gone) {
      // the sender is killed, or was hung up on
    } finally {
      open.remove(client);
    }
  }

  private void converse(int replica, Socket client) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    say(client, "220 sink.test");
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      switch (command) {
        case "RCPT" -> {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(client, turnsAway() ? LATER : FINE);
        }
        case "DATA" -> {
          say(client, "354 go on");
          take(replica, client, recipient, messageId(in));
        }
        case "QUIT" -> {
          say(client, "221 bye");
          return;
        }
        default -> say(client, FINE);
      }
    }
  }

  private boolean turnsAway() {
    return weather == Weather.REFUSING_HALF && ThreadLocalRandom.current().nextBoolean();
  }

  /// Reads a message to its end.
  private static MailId messageId(BufferedReader in) throws IOException {
    @Nullable MailId id = null;
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new SocketException("the message has no end");
      }
      if (id == null && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        String rest = line.substring(11).strip();
        id = MailId.parse(rest.isEmpty() ? in.readLine() : rest);
      }
    }
    if (id == null) {
      throw new SocketException("the message has no id");
    }
    return id;
  }

  private void take(int replica, Socket client, String recipient, MailId id)
      throws IOException, InterruptedException {
    @Nullable IntConsumer deed = claimDeed(replica);
    int order = note(replica, recipient, id);
    if (deed != null) {
      deed.accept(replica);
    }
    if (deed != null || weather == Weather.MUTE) {
      hangUp(client);
      return;
    }
    long before = millis();
    say(client, FINE);
    if (millis() - before < PATIENT_MILLIS) {
      synchronized (acceptances) {
        acceptances.set(order - 1, acceptances.get(order - 1).known());
      }
    }
  }

  private int note(int replica, String recipient, MailId id) {
    synchronized (acceptances) {
      int order = acceptances.size() + 1;
      acceptances.add(new Acceptance(order, millis(), replica, id, recipient, false));
      return order;
    }
  }

  private synchronized @Nullable IntConsumer claimDeed(int replica) {
    Deed deed = atNextAcceptance;
    if (deed == null || !deed.whose().test(replica)) {
      return null;
    }
    atNextAcceptance = null;
    return deed.act();
  }

  private void say(Socket client, String answer) throws IOException, InterruptedException {
    if (weather == Weather.AWAY) {
      throw new SocketException("away");
    }
    if (weather == Weather.SLOW) {
      Thread.sleep(SLOW_MILLIS);
    }
    while (weather == Weather.FROZEN) {
      Thread.sleep(LOOK_MILLIS);
    }
    client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
    client.getOutputStream().flush();
  }

  private static void hangUp(Socket client) {
    try {
      client.close();
    } catch (IOException gone) {
      // it is gone already
    }
  }

  private static ServerSocket door() {
    try {
      return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket door : doors) {
      door.close();
    }
    open.forEach(MailSink::hangUp);
  }
}

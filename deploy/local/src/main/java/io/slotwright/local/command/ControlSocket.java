package io.slotwright.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A socket in the data folder, which is its owner's alone, by which another terminal asks the
/// running stack for something: one line there, then lines of progress back. The last one says how
/// it went.
final class ControlSocket implements AutoCloseable {
  private static final String DONE = "done";
  private static final String FAILED = "failed: ";

  /// What is asked for, one at a time.
  interface Service {
    /// @param progress goes to whoever asks
    /// @throws Failure told to whoever asks
    void serve(String request, Consumer<String> progress) throws InterruptedException;
  }

  private final ServerSocketChannel server;
  private final Path path;

  private ControlSocket(ServerSocketChannel server, Path path) {
    this.server = server;
    this.path = path;
  }

  /// Serves requests until it is closed.
  ///
  /// @throws Failure when the path of the data folder is too long for a socket
  static ControlSocket listen(DataFolder data, Service service) {
    Path path = pathIn(data);
    try {
      Files.deleteIfExists(path);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(path));
      Thread.ofVirtual().name("control").start(() -> serve(server, service));
      return new ControlSocket(server, path);
    } catch (IOException e) {
      throw new Failure(
          "Other terminals cannot reach this stack by %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static void serve(ServerSocketChannel server, Service service) {
    while (server.isOpen()) {
      try (SocketChannel asking = server.accept();
          BufferedReader in = new BufferedReader(Channels.newReader(asking, UTF_8));
          PrintWriter out = new PrintWriter(Channels.newWriter(asking, UTF_8), true)) {
        out.println(answer(String.valueOf(in.readLine()), service, out::println));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        // Whoever asked is gone; the next one is served.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String answer(String request, Service service, Consumer<String> progress)
      throws InterruptedException {
    try {
      service.serve(request, progress);
      return DONE;
    } catch (Failure e) {
      return FAILED + String.valueOf(e.getMessage()).replace("\n", "\\n");
    }
  }

  /// Asks the stack that runs on a data folder, and returns when it has done so.
  ///
  /// @throws Failure when none runs, it ends meanwhile, or it could not
  static void ask(DataFolder data, String request, Consumer<String> progress) {
    try (SocketChannel stack = SocketChannel.open(UnixDomainSocketAddress.of(pathIn(data)));
        BufferedReader in = new BufferedReader(Channels.newReader(stack, UTF_8));
        PrintWriter out = new PrintWriter(Channels.newWriter(stack, UTF_8), true)) {
      out.println(request);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals(DONE)) {
          return;
        }
        if (line.startsWith(FAILED)) {
          throw new Failure(line.substring(FAILED.length()).replace("\\n", "\n"));
        }
        progress.accept(line);
      }
    } catch (IOException e) {
      throw new Failure(
          "No stack runs on %s: start one by ./slotwright up.".formatted(data.root()), e);
    }
    throw new Failure("The stack on %s has ended meanwhile.".formatted(data.root()));
  }

  private static Path pathIn(DataFolder data) {
    return data.run().resolve("control");
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.slotwright.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Ends this process when the one that started it dies. The parent keeps our standard input open;
/// however it dies, kill -9 included, the operating system closes it.
final class Lifeline {

  private Lifeline() {}

  static void exitAtEndOf(InputStream input) {
    Thread.ofPlatform().name("lifeline").daemon().start(() -> awaitEnd(input));
  }

  private static void awaitEnd(InputStream input) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException brokenPipe) {
      // A pipe that cannot be read has lost its writer.
    }
    System.exit(0);
  }
}

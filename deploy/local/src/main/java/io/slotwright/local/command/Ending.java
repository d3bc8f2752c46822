package io.slotwright.local.command;

import io.slotwright.local.stack.Stack;
import java.io.IOException;

/// The ways in which a command that runs a stack is told to end.
final class Ending {
  /// Ends the stack on Ctrl-C, `kill` and when the terminal closes.
  void endOnSignal(Stack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end"));
  }

  /// Ends this JVM, and by that the stack, when whoever started it is gone.
  void endWhenInputCloses() {
    Thread.ofVirtual().start(Ending::exitAfterInput);
  }

  private static void exitAfterInput() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // Closed, which is what we wait for.
    }
    System.exit(0);
  }
}

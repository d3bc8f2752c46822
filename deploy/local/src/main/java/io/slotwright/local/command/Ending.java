package io.slotwright.local.command;

import io.slotwright.local.stack.Stack;
import java.io.IOException;

/// The ways in which a command that runs a stack ends.
final class Ending {
  /// Ends the stack on Ctrl-C, `kill` and when the terminal closes.
  void endOnSignal(Stack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end"));
  }

  /// Ends this JVM, and so the stack, when the process that started it is gone.
  void endWhenInputCloses() {
    Thread.ofVirtual().start(Ending::exitAfterInput);
  }

  private static void exitAfterInput() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // Standard input is closed, which is the signal to end.
    }
    System.exit(0);
  }
}

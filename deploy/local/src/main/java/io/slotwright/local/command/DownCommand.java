package io.slotwright.local.command;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.stack.StackLock;
import io.slotwright.local.supervision.Leftovers;
import io.slotwright.local.supervision.ProcessNote;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `down`: ends the stack that runs on the data folder, from another terminal.
final class DownCommand {
  private static final long PATIENCE_SECONDS = 20;

  private final DataFolder data;

  DownCommand(Map<String, String> environment) {
    this.data = DataFolder.from(environment);
  }

  void run() throws InterruptedException {
    Optional<ProcessHandle> supervisor =
        ProcessNote.readFrom(StackLock.noteOf(data)).flatMap(ProcessNote::process);
    if (supervisor.isPresent()) {
      end(supervisor.get());
    } else {
      System.out.println("No stack runs on " + data.root());
    }
    try (StackLock _ = StackLock.on(data.create())) {
      Leftovers.end(data.run(), System.out::println);
    }
  }

  private void end(ProcessHandle supervisor) throws InterruptedException {
    System.out.println("Ending the stack on " + data.root());
    Leftovers.thaw(supervisor);
    supervisor.destroy();
    try {
      supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new Failure(
          "The stack has not ended within %d s: end process %d by hand."
              .formatted(PATIENCE_SECONDS, supervisor.pid()),
          e);
    }
  }
}

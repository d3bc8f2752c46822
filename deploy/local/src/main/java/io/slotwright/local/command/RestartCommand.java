package io.slotwright.local.command;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import java.util.Map;

/// `restart service`: asks the running stack to restart one of its services without a lost request.
final class RestartCommand {
  private final DataFolder data;

  RestartCommand(Map<String, String> environment) {
    this.data = DataFolder.from(environment);
  }

  void run(Options options) {
    if (options.words().size() != 1) {
      throw new Failure("Name a service: ./slotwright restart booking-service");
    }
    ControlSocket.ask(data, options.words().getFirst(), System.out::println);
  }
}

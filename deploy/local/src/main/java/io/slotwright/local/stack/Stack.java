package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.Leftovers;
import io.slotwright.local.supervision.RunFolder;
import io.slotwright.local.supervision.Supervisor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Components that run on one data folder and one set of ports. Closing it ends them all.
public final class Stack implements AutoCloseable {
  private final PortPlan ports;
  private final StackLock lock;
  private final Supervisor supervisor;

  private Stack(PortPlan ports, StackLock lock, Supervisor supervisor) {
    this.ports = ports;
    this.lock = lock;
    this.supervisor = supervisor;
  }

  /// Prepares a stack of all components without starting anything.
  ///
  /// @param progress receives one line for each step
  public static Stack of(StackPlan plan, Consumer<String> progress) {
    return of(
        plan,
        plan.components().stream().map(Component::name).collect(Collectors.toSet()),
        progress);
  }

  /// Prepares a stack without starting anything.
  ///
  /// @param only names of the components wanted
  /// @param progress receives one line for each step
  public static Stack of(StackPlan plan, Set<String> only, Consumer<String> progress) {
    DataFolder data = plan.data().create();
    StackLock lock = StackLock.on(data);
    try {
      Leftovers.end(data.run(), progress);
      List<Component> components =
          plan.components().stream().filter(c -> only.contains(c.name())).toList();
      plan.ports().requireFree(portsOf(components));
      Logs.rotate(data.logs());
      return new Stack(
          plan.ports(),
          lock,
          new Supervisor(components, new RunFolder(data.logs(), data.run()), progress));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static List<Port> portsOf(List<Component> components) {
    Set<String> names = components.stream().map(Component::name).collect(Collectors.toSet());
    return Arrays.stream(Port.values()).filter(port -> names.contains(port.component())).toList();
  }

  /// Returns when all components are ready; fails with one line as soon as one has failed.
  public Stack start() {
    supervisor.start();
    return this;
  }

  public PortPlan ports() {
    return ports;
  }

  /// To stop, kill, freeze and start single components.
  public Supervisor components() {
    return supervisor;
  }

  /// Returns when the stack is closed; fails when a component cannot be kept alive.
  public void awaitEnd() {
    supervisor.awaitEnd();
  }

  @Override
  public void close() {
    supervisor.close();
    lock.close();
  }
}

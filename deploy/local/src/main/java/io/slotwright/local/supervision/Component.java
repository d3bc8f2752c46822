package io.slotwright.local.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A part of the stack that runs as a process of its own.
///
/// @param name its name in commands, messages and log files
/// @param environment added to the supervisor's
/// @param needs names of components that must be ready before this one starts
/// @param prepare runs before every start, restarts included
/// @param settle runs each time that it has become ready, before its dependants start
public record Component(
    String name,
    List<String> command,
    Map<String, String> environment,
    Set<String> needs,
    StopSignal stopSignal,
    Step prepare,
    Readiness readiness,
    Step settle) {

  public Component {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    needs = Set.copyOf(needs);
  }

  /// Without dependencies or steps.
  public static Component of(String name, List<String> command, Readiness readiness) {
    return new Component(
        name, command, Map.of(), Set.of(), StopSignal.TERM, Step.NOTHING, readiness, Step.NOTHING);
  }

  public Component withCommand(List<String> other) {
    return new Component(name, other, environment, needs, stopSignal, prepare, readiness, settle);
  }

  public Component withEnvironment(Map<String, String> added) {
    return new Component(name, command, added, needs, stopSignal, prepare, readiness, settle);
  }

  public Component needing(String... others) {
    return new Component(
        name, command, environment, Set.of(others), stopSignal, prepare, readiness, settle);
  }

  public Component stoppedBy(StopSignal signal) {
    return new Component(name, command, environment, needs, signal, prepare, readiness, settle);
  }

  public Component preparedBy(Step step) {
    return new Component(name, command, environment, needs, stopSignal, step, readiness, settle);
  }

  public Component settledBy(Step step) {
    return new Component(name, command, environment, needs, stopSignal, prepare, readiness, step);
  }
}

package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A stack's components, data folder and ports.
///
/// @param components dependencies come before the components that need them
public record StackPlan(DataFolder data, PortPlan ports, List<Component> components) {

  /// With further components, which may need those that are here.
  public StackPlan with(List<Component> others) {
    return new StackPlan(data, ports, Stream.concat(components.stream(), others.stream()).toList());
  }

  /// With other components in the places of those that have their names.
  public StackPlan replacing(List<Component> others) {
    Map<String, Component> byName =
        others.stream().collect(Collectors.toMap(Component::name, other -> other));
    return new StackPlan(
        data,
        ports,
        components.stream().map(part -> byName.getOrDefault(part.name(), part)).toList());
  }
}

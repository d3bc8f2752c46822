package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import java.util.List;

/// A stack's components, data folder and ports.
///
/// @param components dependencies come before the components that need them
public record StackPlan(DataFolder data, PortPlan ports, List<Component> components) {}

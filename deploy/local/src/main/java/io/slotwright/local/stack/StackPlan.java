package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import java.util.List;

/// What a stack consists of, where it keeps its data and where it listens.
///
/// @param components those that others need come before them
public record StackPlan(DataFolder data, PortPlan ports, List<Component> components) {}

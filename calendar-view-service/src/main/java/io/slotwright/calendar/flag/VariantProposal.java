package io.slotwright.calendar.flag;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A proposed variant, not checked yet. All fields are required.
///
/// @param value a boolean or a text of at most 1000 characters
/// @param percentage 0 to 100, with at most two decimals
public record VariantProposal(
    @Nullable String name, @Nullable Object value, @Nullable BigDecimal percentage) {}

package io.slotwright.schedule.hours.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.hours.flow.Owners;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Distinguishes the operators of an owner's organisation from all other callers. Only they may
/// read why a time is taken out: reasons are written for colleagues.
@ApplicationScoped
public class Insiders {

  private final Owners owners;
  private final Caller caller;

  Insiders(Owners owners, Caller caller) {
    this.owners = owners;
    this.caller = caller;
  }

  /// Whether the caller is such an operator.
  public Uni<Boolean> includeCaller(HoursOwner owner) {
    return caller.isOperator()
        ? owners.organisation(owner).map(found -> found.filter(caller::mayTouch).isPresent())
        : Uni.createFrom().item(false);
  }
}

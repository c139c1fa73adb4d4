package org.saldo.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.saldo.agency.PlacementState;

/** Which kind of badge a placement gets. */
@Named
@ApplicationScoped
public class PlacementBadges {

  /** What asks for something stands out; what is over does not. */
  public String of(PlacementState state) {
    return switch (state) {
      case OFFERED -> "warn";
      case ACCEPTED, ACTIVE -> "info";
      case PAUSED -> "neutral";
      case CLOSED -> "ok";
      case DECLINED, LAPSED, RECALLED, RETURNED -> "neutral";
    };
  }
}

package org.saldo.agency;

import java.util.UUID;

/** An agency as others see it. */
public record AgencyView(long id, UUID publicId, long version, AgencyData data) {

  public String key() {
    return data.key();
  }

  public String name() {
    return data.name();
  }
}

package org.saldo.creditor;

import java.util.UUID;

/** A creditor as others see it. */
public record CreditorView(long id, UUID publicId, long version, CreditorData data) {

  public String key() {
    return data.key();
  }

  public String name() {
    return data.name();
  }
}

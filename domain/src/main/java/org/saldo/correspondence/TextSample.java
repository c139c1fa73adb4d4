package org.saldo.correspondence;

import java.util.List;

/**
 * A case to try a text on.
 *
 * @param items what would be asked for, of the case's currency
 */
public record TextSample(MessageCase caseFile, List<DemandItem> items) {

  public TextSample {
    items = List.copyOf(items);
  }
}

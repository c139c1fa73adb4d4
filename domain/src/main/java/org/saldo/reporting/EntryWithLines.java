package org.saldo.reporting;

import java.util.List;

/** A journal entry with its lines, as other programs read it. */
public record EntryWithLines(EntryRow entry, List<EntryLine> lines) {

  public EntryWithLines {
    lines = List.copyOf(lines);
  }
}

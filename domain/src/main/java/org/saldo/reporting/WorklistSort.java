package org.saldo.reporting;

import java.util.Map;

/** The orders of a list of the worksheet by name; a leading minus turns one round. */
final class WorklistSort {

  private static final Map<String, String> COLUMNS =
      Map.of("due", "w.due_at", "open", "o.open_minor", "debtor", "d.display_name");

  private WorklistSort() {}

  /** The order as SQL; by what is due first for a name that is none. */
  static String of(String name) {
    String plain = name == null ? "" : name.startsWith("-") ? name.substring(1) : name;
    String way = name != null && name.startsWith("-") ? " DESC" : "";
    return "ORDER BY " + COLUMNS.getOrDefault(plain, "w.due_at") + way + ", w.item_id" + way;
  }
}

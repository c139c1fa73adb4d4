package org.saldo.adapter.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saldo.correspondence.OneLine;
import org.saldo.incoming.DeliveryReport;
import org.saldo.incoming.DeliveryReport.Action;

/**
 * The part {@code message/delivery-status} of a report (RFC 3464): groups of fields, the first
 * about the message, one more for each recipient.
 */
final class DeliveryStatus {

  /** Our messages have one recipient; who reports on more than these reports nothing. */
  private static final int MOST_GROUPS = 50;

  private final List<Map<String, String>> groups;

  private DeliveryStatus(List<Map<String, String>> groups) {
    this.groups = groups;
  }

  static DeliveryStatus of(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    String last = null;
    for (String line : text.split("\\r?\\n", -1)) {
      if (line.isBlank()) {
        if (!group.isEmpty() && groups.size() < MOST_GROUPS) {
          groups.add(group);
        }
        group = new LinkedHashMap<>();
        last = null;
      } else if (Character.isWhitespace(line.charAt(0)) && last != null) {
        group.merge(last, " " + line.strip(), String::concat);
      } else if (line.indexOf(':') > 0) {
        last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
        group.putIfAbsent(last, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return new DeliveryStatus(groups);
  }

  /** The envelope's id, as we gave it; empty when it is not named. */
  String envelopeId() {
    return groups.stream()
        .map(g -> g.get("original-envelope-id"))
        .filter(id -> id != null)
        .findFirst()
        .orElse("");
  }

  /** The worst that happened to a recipient; empty when no group says what happened. */
  Optional<DeliveryReport> report() {
    DeliveryReport worst = null;
    for (Map<String, String> group : groups) {
      Optional<Action> action = action(group.get("action"));
      if (action.isPresent() && (worst == null || action.get().compareTo(worst.action()) > 0)) {
        worst = new DeliveryReport(action.get(), status(group), said(group));
      }
    }
    return Optional.ofNullable(worst);
  }

  private static Optional<Action> action(String word) {
    return switch (word == null ? "" : word.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT)) {
      case "failed" -> Optional.of(Action.FAILED);
      case "delayed" -> Optional.of(Action.DELAYED);
      case "delivered", "relayed", "expanded" -> Optional.of(Action.DELIVERED);
      default -> Optional.empty();
    };
  }

  /** Some servers put words behind the number. */
  private static String status(Map<String, String> group) {
    String status = group.getOrDefault("status", "").split("[\\s(]", 2)[0];
    return status.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? status : "";
  }

  private static String said(Map<String, String> group) {
    String said = group.getOrDefault("diagnostic-code", "");
    return OneLine.of(said.replaceFirst("(?i)^(smtp|x-unix|x-[a-z0-9-]+)\\s*;\\s*", ""));
  }
}

package org.saldo.backoffice.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saldo.agency.PlacementEventKind;
import org.saldo.backoffice.UserNames;
import org.saldo.backoffice.procedure.ReasonTeller;
import org.saldo.backoffice.procedure.StepNames;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.StepState;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.Texts;

/**
 * Makes sentences of what was recorded: of an event its text {@code history.event.<kind>}, of a
 * change {@code history.<action>}, with the recorded details as argument.
 */
record HistoryTeller(Texts texts, StepNames names) {

  private static final String ARROW = " → ";
  private static final String PLACEMENT = "placement.";
  private static final int MOST_WORDS = 5;

  HistoryLine tell(CaseSheet.HistoryItem item) {
    boolean created = item.kind().equals("debtor.created");
    return new HistoryLine(
        item.at(),
        UserNames.of(item.by(), texts),
        sentence(item),
        created ? null : item.reason(),
        item.occurredOn(),
        item.amount(),
        item.entryId());
  }

  private String sentence(CaseSheet.HistoryItem item) {
    String details = Objects.toString(item.details(), "");
    if (item.occurredOn() != null) {
      return texts.get("history.event." + item.kind(), details);
    }
    if (item.kind().startsWith(PLACEMENT)) {
      return placement(item.kind(), details);
    }
    return switch (item.kind()) {
      case "debtor.created" ->
          texts.get("history.debtor.created", details, Objects.toString(item.reason(), "–"));
      case "debtor.contact.changed" -> {
        String[] parts = details.split(" ", 2);
        yield texts.get("history.debtor.contact." + parts[0], change(parts[parts.length - 1]));
      }
      case "debtor.renamed", "debtor.moved" -> texts.get("history." + item.kind(), change(details));
      case "step.decided" -> step(details);
      case "procedure.pinned", "procedure.unpinned" ->
          texts.get("history." + item.kind(), names.ofProcedure(details.strip()));
      case "debtor.characterised" -> texts.get("history." + item.kind(), characteristics(details));
      case "debtor.marked", "debtor.unmarked" -> mark(item.kind(), details);
      case "debtor.code.issued" ->
          texts.get("history.debtor.code.issued", LocalDate.parse(details));
      case "debtor.account.linked", "debtor.account.ended" ->
          texts.get("history." + item.kind(), details);
      case "case.kept", "case.opened", "case.assigned" ->
          texts.get("history." + item.kind(), details);
      default -> byWords(item.kind(), details);
    };
  }

  /** {@code placement.cost.posted} and the number of the placement with what belongs to it. */
  private String placement(String action, String details) {
    String kind = action.substring(PLACEMENT.length()).toUpperCase(Locale.ROOT).replace('.', '_');
    return texts.get("history.placement", details, texts.label(PlacementEventKind.valueOf(kind)));
  }

  /** {@code reminder DONE} in words. */
  private String step(String details) {
    String[] parts = details.split(" ", 2);
    return texts.get(
        "history.step.decided",
        new ReasonTeller(texts, names).step(parts[0]),
        texts.label(StepState.valueOf(parts[parts.length - 1])));
  }

  /** What is newer than the texts is told as it was recorded. */
  private String byWords(String action, String details) {
    if (!texts.has("history." + action)) {
      return texts.get("history.other", action, details.replace('\n', ' '));
    }
    Object[] words = texts.words(details);
    // A sentence may name more than an older entry has.
    Object[] all = Arrays.copyOf(words, Math.max(words.length, MOST_WORDS));
    Arrays.fill(all, words.length, all.length, "");
    return texts.get("history." + action, all).strip();
  }

  private String mark(String action, String details) {
    String[] parts = details.split(" ", 2);
    return texts.get(
        "history." + action,
        texts.label(MarkKind.valueOf(parts[0])),
        LocalDate.parse(parts[parts.length - 1]));
  }

  /** {@code CONSUMER/de → BUSINESS/en} in words. */
  private String characteristics(String details) {
    return Arrays.stream(details.split(ARROW))
        .map(side -> side.split("/", 2))
        .map(side -> texts.label(DebtorKind.valueOf(side[0])) + ", " + language(side))
        .collect(Collectors.joining(ARROW));
  }

  private String language(String[] side) {
    return texts.get("debtor.language." + side[side.length - 1]);
  }

  /** Both sides of a change without the names that programs give to records and their parts. */
  static String change(String details) {
    return Arrays.stream(details.split(ARROW))
        .map(HistoryTeller::words)
        .collect(Collectors.joining(ARROW));
  }

  private static String words(String side) {
    if (!side.matches("\\w+\\[.*]")) {
      return side.equals("null") ? "–" : side;
    }
    String inner = side.substring(side.indexOf('[') + 1, side.length() - 1);
    String values =
        Arrays.stream(inner.split(", (?=\\w+=)"))
            .map(part -> part.substring(part.indexOf('=') + 1))
            .filter(value -> !value.equals("null"))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "–" : values;
  }
}

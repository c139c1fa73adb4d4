package org.saldo.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleFlexfield;

/** An event as the conditions and keys of rules see it. The case is asked for only when needed. */
final class EventFacts {

  private static final String RECEIVED = "RECEIVED_";

  private final Posting posting;
  private final Supplier<CaseFacts> caseFacts;
  private CaseFacts known;

  EventFacts(Posting posting, Supplier<CaseFacts> caseFacts) {
    this.posting = posting;
    this.caseFacts = caseFacts;
  }

  boolean hold(List<RuleCondition> conditions) {
    return conditions.stream().allMatch(c -> c.holds(values(c.field())));
  }

  private Set<String> values(RuleField field) {
    return switch (field) {
      case CURRENCY -> Set.of(posting.currency());
      case PAYMENT_WAY ->
          amounts()
              .map(a -> a.kind().name())
              .filter(name -> name.startsWith(RECEIVED))
              .map(name -> name.substring(RECEIVED.length()))
              .collect(Collectors.toSet());
      case VAT_RATE ->
          amounts()
              .map(Posting.Amount::ratePercent)
              .filter(Objects::nonNull)
              .map(rate -> rate.stripTrailingZeros().toPlainString())
              .collect(Collectors.toSet());
      case COMPONENT ->
          amounts()
              .map(Posting.Amount::kind)
              .filter(AmountKind::isClaim)
              // An invoice's claim is its principal.
              .map(kind -> kind == AmountKind.PAYABLE ? Component.PRINCIPAL.name() : kind.name())
              .collect(Collectors.toSet());
      case DEBTOR_KIND -> one(ofCase().debtorKind());
      case DEBTOR_COUNTRY -> one(ofCase().debtorCountry());
      case CLAIM_KIND ->
          amounts()
              .map(Posting.Amount::receivableId)
              .filter(Objects::nonNull)
              .map(id -> ofCase().receivables().get(id))
              .filter(Objects::nonNull)
              .map(CaseFacts.Item::claimKind)
              .collect(Collectors.toSet());
    };
  }

  private Stream<Posting.Amount> amounts() {
    return posting.amounts().stream().filter(a -> !a.money().isZero());
  }

  private static Set<String> one(String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  private CaseFacts ofCase() {
    if (known == null) {
      known = posting.caseFileId() == null ? CaseFacts.NONE : caseFacts.get();
    }
    return known;
  }

  /** The amount's own keys and those that the rule writes; what has no value is left out. */
  Map<String, String> keys(Posting.Amount amount, List<RuleFlexfield> flexfields) {
    if (flexfields.isEmpty()) {
      return amount.flexfields();
    }
    Map<String, String> keys = new HashMap<>(amount.flexfields());
    for (RuleFlexfield flexfield : flexfields) {
      String value = value(amount, flexfield);
      if (value != null) {
        keys.putIfAbsent(flexfield.name(), value);
      }
    }
    return keys;
  }

  private String value(Posting.Amount amount, RuleFlexfield flexfield) {
    LocalDate on = posting.occurredOn();
    return switch (flexfield.source()) {
      case CONSTANT -> flexfield.constant();
      case INVOICE_NUMBER -> invoice(amount);
      case CASE_NUMBER -> ofCase().caseNumber();
      case DEBTOR_NUMBER -> ofCase().debtorNumber();
      case REFERENCE -> posting.reference();
      case YEAR -> String.valueOf(on.getYear());
      case QUARTER -> on.getYear() + "-Q" + ((on.getMonthValue() + 2) / 3);
      case MONTH -> on.toString().substring(0, 7);
    };
  }

  /** Of the line's own receivable, else the one that the event names, else its only one. */
  private String invoice(Posting.Amount amount) {
    if (amount.receivableId() != null) {
      CaseFacts.Item item = ofCase().receivables().get(amount.receivableId());
      return item == null ? amount.flexfields().get("invoice") : item.number();
    }
    if (amount.flexfields().containsKey("invoice")) {
      return amount.flexfields().get("invoice");
    }
    List<Long> receivables =
        amounts().map(Posting.Amount::receivableId).filter(Objects::nonNull).distinct().toList();
    CaseFacts.Item only =
        receivables.size() == 1 ? ofCase().receivables().get(receivables.get(0)) : null;
    return only == null ? null : only.number();
  }
}

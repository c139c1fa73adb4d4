package org.saldo.claim;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.Hold;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.Holds;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.DebtorKinds;
import org.saldo.interest.AgreedInterest;
import org.saldo.interest.InterestRule;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsVersion;
import org.saldo.interest.RatePath;
import org.saldo.interest.Rates;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.receivable.InterestFacts;
import org.saldo.receivable.OpenItems;

/** Reads what ever happened to the claims of cases out of books, payments, holds and terms. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ClaimReader {

  /** What follows from the facts instead of being one. */
  private static final Set<EventKind> CONSEQUENCES =
      Set.of(
          EventKind.PAYMENT_RECEIVED,
          EventKind.PAYMENT_REALLOCATED,
          EventKind.PAYMENT_RETURNED,
          EventKind.PAYMENT_REVERSED,
          EventKind.PAYMENT_REFUNDED,
          EventKind.INTEREST_CLAIMED,
          EventKind.WRITE_OFF_RECOVERED);

  @Inject private ClaimAccount account;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private Holds holds;
  @Inject private DebtorKinds debtors;
  @Inject private AgreedInterest agreed;
  @Inject private Rates rates;
  @Inject private Instance<MoneyIn> moneyIn;

  CaseClaim of(CaseRef caseFile) {
    return ofCases(List.of(caseFile)).get(caseFile.id());
  }

  /** The interest terms by key of the receivable. */
  Map<Long, InterestTerms> terms(CaseRef caseFile) {
    List<InterestTermsVersion> versions = agreed.versions(caseFile.creditorId());
    return items.interestFacts(List.of(caseFile.id())).stream()
        .collect(
            Collectors.toMap(
                InterestFacts::id, f -> AgreedInterest.in(versions, f.claimKind(), f.dueOn())));
  }

  /** The claims by key of the case, in a handful of statements however many there are. */
  Map<Long, CaseClaim> ofCases(Collection<CaseRef> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    List<Long> ids = cases.stream().map(CaseRef::id).toList();
    Map<Long, List<ClaimAccount.Movement>> movements =
        account.movements(ids).stream().collect(groupingBy(ClaimAccount.Movement::caseFileId));
    Map<Long, List<InterestFacts>> facts =
        items.interestFacts(ids).stream().collect(groupingBy(InterestFacts::caseFileId));
    Map<Long, List<MoneyIn.Receipt>> receipts =
        moneyIn.get().of(ids).stream().collect(groupingBy(MoneyIn.Receipt::caseFileId));
    Map<Long, List<Hold>> held = holds.ofCases(ids);
    Map<Long, DebtorKind> kinds =
        debtors.of(cases.stream().map(CaseRef::debtorId).collect(Collectors.toSet()));
    Agreements agreements = new Agreements();
    Map<Long, CaseClaim> claims = new LinkedHashMap<>();
    for (CaseRef each : cases) {
      claims.put(
          each.id(),
          claim(
              each,
              movements.getOrDefault(each.id(), List.of()),
              facts.getOrDefault(each.id(), List.of()),
              receipts.getOrDefault(each.id(), List.of()),
              held.getOrDefault(each.id(), List.of()),
              kinds.get(each.debtorId()) == DebtorKind.CONSUMER,
              agreements));
    }
    return claims;
  }

  private static CaseClaim claim(
      CaseRef caseFile,
      List<ClaimAccount.Movement> movements,
      List<InterestFacts> facts,
      List<MoneyIn.Receipt> receipts,
      List<Hold> held,
      boolean consumer,
      Agreements agreements) {
    Map<Long, Map<LocalDate, Money>> posted = posted(movements, caseFile.currency());
    List<ClaimAccount.Movement> changes =
        movements.stream().filter(m -> !CONSEQUENCES.contains(m.kind())).toList();
    Map<Long, InterestTerms> terms =
        facts.stream()
            .collect(Collectors.toMap(InterestFacts::id, f -> agreements.terms(caseFile, f)));
    // A receivable that went to another case has left lines here; they add up to nothing.
    List<ClaimAccount.Movement> ofItems =
        changes.stream().filter(m -> terms.containsKey(m.receivableId())).toList();
    ClaimHistory history =
        new ClaimHistory(
            caseFile.currency(),
            facts.stream()
                .map(
                    f ->
                        agreements.item(
                            f, terms.get(f.id()), consumer, posted.getOrDefault(f.id(), Map.of())))
                .toList(),
            owed(ofItems, caseFile.currency()),
            receipts.stream()
                .filter(MoneyIn.Receipt::stays)
                .map(r -> paid(r, terms.keySet()))
                .toList(),
            held.stream().filter(ClaimReader::stopsInterest).map(ClaimReader::stop).toList());
    return new CaseClaim(
        caseFile,
        history,
        receipts,
        changes,
        terms,
        posted,
        revived(movements, caseFile.currency()));
  }

  private static ClaimHistory.Paid paid(MoneyIn.Receipt receipt, Set<Long> items) {
    return new ClaimHistory.Paid(
        receipt.valueOn(),
        receipt.key(),
        receipt.amount(),
        receipt.designated().stream().filter(items::contains).toList(),
        receipt.fixed().stream().filter(part -> items.contains(part.receivableId())).toList(),
        receipt.number());
  }

  private static List<ClaimHistory.Owed> owed(
      List<ClaimAccount.Movement> changes, String currency) {
    List<ClaimHistory.Owed> owed = new ArrayList<>();
    changes.stream()
        .filter(m -> m.kind() != EventKind.CLAIM_WRITTEN_OFF)
        .map(
            m ->
                new ClaimHistory.Owed(
                    m.valueOn(),
                    m.receivableId(),
                    m.component(),
                    Money.ofMinor(m.minor(), currency),
                    m.reference() == null ? "" : m.reference()))
        .forEach(owed::add);
    standing(changes, EventKind.CLAIM_WRITTEN_OFF, currency)
        .forEach(
            (place, amount) ->
                owed.add(
                    new ClaimHistory.Owed(
                        place.on(), place.itemId(), place.component(), amount, "", true)));
    return owed;
  }

  private record Place(LocalDate on, long itemId, Component component) {}

  /**
   * What stands of write-offs, or of their recovery: what takes them back is posted to the same
   * day, and must not be worked through after them, or what a write-off revived would stay.
   */
  private static Map<Place, Money> standing(
      List<ClaimAccount.Movement> movements, EventKind kind, String currency) {
    Map<Place, Money> standing = new LinkedHashMap<>();
    movements.stream()
        .filter(m -> m.kind() == kind)
        .forEach(
            m ->
                standing.merge(
                    new Place(m.valueOn(), m.receivableId(), m.component()),
                    Money.ofMinor(m.minor(), currency),
                    Money::plus));
    standing.values().removeIf(Money::isZero);
    return standing;
  }

  private static Map<Long, Map<LocalDate, Money>> posted(
      List<ClaimAccount.Movement> movements, String currency) {
    Map<Long, Map<LocalDate, Money>> posted = new HashMap<>();
    movements.stream()
        .filter(m -> m.kind() == EventKind.INTEREST_CLAIMED)
        .forEach(
            m ->
                posted
                    .computeIfAbsent(m.receivableId(), id -> new TreeMap<>())
                    .merge(m.valueOn(), Money.ofMinor(m.minor(), currency), Money::plus));
    return posted;
  }

  private static Map<Long, List<ClaimStanding.Revival>> revived(
      List<ClaimAccount.Movement> movements, String currency) {
    Map<Long, List<ClaimStanding.Revival>> revived = new HashMap<>();
    standing(movements, EventKind.WRITE_OFF_RECOVERED, currency)
        .forEach(
            (place, amount) ->
                revived
                    .computeIfAbsent(place.itemId(), id -> new ArrayList<>())
                    .add(new ClaimStanding.Revival(place.on(), place.component(), amount)));
    return revived;
  }

  private static boolean stopsInterest(Hold hold) {
    return hold.stopsInterest() || hold.reason() == HoldReason.INSOLVENCY;
  }

  private static ClaimHistory.Stop stop(Hold hold) {
    return new ClaimHistory.Stop(
        hold.receivableId(), hold.from(), hold.until() == null ? null : hold.until().minusDays(1));
  }

  /** Terms and rates, each read once. */
  private final class Agreements {

    private final Map<Long, List<InterestTermsVersion>> versions = new HashMap<>();
    private final Map<InterestRule, RatePath> paths = new HashMap<>();

    InterestTerms terms(CaseRef caseFile, InterestFacts facts) {
      return AgreedInterest.in(
          versions.computeIfAbsent(caseFile.creditorId(), agreed::versions),
          facts.claimKind(),
          facts.dueOn());
    }

    ClaimHistory.Item item(
        InterestFacts facts, InterestTerms terms, boolean consumer, Map<LocalDate, Money> posted) {
      ClaimHistory.Interest interest =
          terms
              .rule(consumer)
              .map(
                  rule ->
                      new ClaimHistory.Interest(
                          paths.computeIfAbsent(rule, rates::path), rule.dayCount()))
              .orElse(null);
      return new ClaimHistory.Item(
          facts.id(),
          facts.dueOn(),
          facts.defaultSince(),
          facts.claimedOn(),
          ComponentOrder.of(terms),
          facts.secured(),
          interest,
          new ArrayList<>(posted.keySet()));
    }
  }
}

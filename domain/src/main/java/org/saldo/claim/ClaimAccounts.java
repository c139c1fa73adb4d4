package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.ClaimedBy;
import org.saldo.ledger.Component;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Keeps the books in step with the calculator: what it says otherwise than they do is posted as new
 * entries, to the value dates at which it belongs. Nothing is rewritten.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ClaimAccounts {

  @Inject private ClaimReader reader;
  @Inject private OpenItems openItems;
  @Inject private ExchangeDifferences differences;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private Instance<MoneyIn> moneyIn;
  @Inject private Recoveries recoveries;

  /** How the claims of cases stand on a day, by key of the case. */
  public Map<Long, ClaimStanding> standings(Collection<CaseRef> cases, LocalDate on) {
    Map<Long, ClaimStanding> standings = new HashMap<>();
    reader
        .ofCases(cases)
        .forEach((id, claim) -> standings.put(id, ClaimCalculator.at(claim.history(), on)));
    return standings;
  }

  /** The receivables of a case with what is open today, claimed interest up to today with it. */
  public List<OpenItem> items(CaseRef caseFile) {
    return items(caseFile, openItems.ofCase(caseFile.id()));
  }

  /**
   * The same where the books were read just now.
   *
   * @param posted every receivable of the case as the books have it
   */
  public List<OpenItem> items(CaseRef caseFile, List<OpenItem> posted) {
    Map<Long, ClaimStanding.Item> now =
        ClaimCalculator.at(reader.of(caseFile).history(), clock.today()).items();
    return posted.stream().map(item -> grown(item, now.get(item.id()))).toList();
  }

  /** Interest that is not claimed is none of what is open, and so is left as the books have it. */
  private static OpenItem grown(OpenItem item, ClaimStanding.Item now) {
    return now == null || now.interest().equals(item.interest())
        ? item
        : item.withInterest(now.interest());
  }

  /**
   * What was ever asked for of a component of a receivable, less what was given up or taken back;
   * payments do not count.
   */
  public Money owed(CaseRef caseFile, long receivableId, Component component) {
    return Money.sum(
        caseFile.currency(),
        reader.of(caseFile).history().owed().stream()
            .filter(o -> o.itemId() == receivableId && o.component() == component)
            .map(ClaimHistory.Owed::amount)
            .toList());
  }

  /** Whether anything was paid on a case that stayed. */
  boolean paid(CaseRef caseFile) {
    return reader.of(caseFile).receipts().stream().anyMatch(MoneyIn.Receipt::stays);
  }

  /** Those of the receivables whose terms have interest claimed by such a thing. */
  List<Long> claimedBy(CaseRef caseFile, Collection<Long> receivables, ClaimedBy by) {
    return reader.terms(caseFile).entrySet().stream()
        .filter(each -> receivables.contains(each.getKey()))
        .filter(each -> each.getValue().claimedWith(by))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Where a payment would go that comes in on a day; nothing is written.
   *
   * @param designated keys of the receivables that the payer names
   */
  public List<Allocated> preview(
      CaseRef caseFile, Money amount, Collection<Long> designated, LocalDate on) {
    long none = Long.MIN_VALUE;
    // After everything else of its day, as it will be when it has a number.
    ClaimHistory.Paid payment =
        new ClaimHistory.Paid(on, none, amount, List.copyOf(designated), List.of(), "\uffff");
    ClaimHistory history = reader.of(caseFile).history().with(payment);
    return ClaimCalculator.at(history, on).allocations().get(none);
  }

  /** Brings the books in step. The caller has locked them and has posted the fact. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(CaseRef caseFile) {
    follow(List.of(caseFile));
  }

  /** The same for several cases of one creditor, in a number of statements that is the same. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(Collection<CaseRef> cases) {
    List<CaseClaim> moving =
        reader.ofCases(cases).values().stream().filter(CaseClaim::moves).toList();
    List<Posting> postings = new ArrayList<>();
    List<Reallocation> elsewhere = new ArrayList<>();
    for (CaseClaim claim : moving) {
      ClaimStanding standing = standing(claim);
      postings.addAll(grown(claim, standing));
      List<Reallocation> changes = Reallocation.of(claim, standing, Set.of());
      changes.forEach(change -> postings.add(change.posting()));
      elsewhere.addAll(changes);
    }
    ledger.post(postings);
    moneyIn.get().keep(elsewhere.stream().map(Reallocation::kept).toList());
    differences.follow(moving.stream().map(CaseClaim::caseFile).toList());
  }

  /**
   * Posts what claimed interest has grown to by today, so that it can be decided about.
   *
   * @return whether there was something to post
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean grow(CaseRef caseFile) {
    CaseClaim claim = reader.of(caseFile);
    if (claim.history().items().stream().allMatch(i -> i.claimedOn() == null)) {
      return false;
    }
    LocalDate today = clock.today();
    List<Posting> grown =
        interest(claim, ClaimCalculator.at(claim.history().postingOn(today), claim.horizon(today)));
    ledger.post(grown);
    return !grown.isEmpty();
  }

  /** Where a payment goes that was just recorded; interest up to its day is posted before. */
  @Transactional(Transactional.TxType.MANDATORY)
  Placing place(CaseRef caseFile, long payment) {
    CaseClaim claim = reader.of(caseFile);
    ClaimStanding standing = standing(claim);
    ledger.post(grown(claim, standing));
    return new Placing(claim, standing, standing.allocations().get(payment));
  }

  /** A payment on its way into the books. */
  record Placing(CaseClaim claim, ClaimStanding standing, List<Allocated> parts) {}

  /** Keeps where the payment went, and what that changes for others. */
  @Transactional(Transactional.TxType.MANDATORY)
  void placed(Placing placing, long payment, LocalDate valueOn) {
    List<MoneyIn.Kept> kept = new ArrayList<>();
    kept.add(new MoneyIn.Kept(payment, placing.parts(), valueOn));
    List<Reallocation> elsewhere =
        Reallocation.of(placing.claim(), placing.standing(), Set.of(payment));
    ledger.post(elsewhere.stream().map(Reallocation::posting).toList());
    elsewhere.forEach(change -> kept.add(change.kept()));
    moneyIn.get().keep(kept);
    differences.follow(List.of(placing.claim().caseFile()));
  }

  private ClaimStanding standing(CaseClaim claim) {
    return ClaimCalculator.at(claim.history(), claim.horizon(clock.today()));
  }

  private List<Posting> grown(CaseClaim claim, ClaimStanding standing) {
    List<Posting> postings = new ArrayList<>(interest(claim, standing));
    postings.addAll(recoveries.of(claim, standing));
    return postings;
  }

  private static List<Posting> interest(CaseClaim claim, ClaimStanding standing) {
    Money nothing = Money.zero(claim.history().currency());
    List<Posting> postings = new ArrayList<>();
    for (ClaimHistory.Item item : claim.history().items()) {
      Map<LocalDate, Money> posted = claim.posted().getOrDefault(item.id(), Map.of());
      Map<LocalDate, Money> wanted = new TreeMap<>();
      standing
          .items()
          .get(item.id())
          .postings()
          .forEach(growth -> wanted.put(growth.valueOn(), growth.amount()));
      Set<LocalDate> days = new TreeSet<>(wanted.keySet());
      days.addAll(posted.keySet());
      for (LocalDate day : days) {
        Money more = wanted.getOrDefault(day, nothing).minus(posted.getOrDefault(day, nothing));
        if (!more.isZero()) {
          postings.add(FactPosting.interest(claim.caseFile(), item.id(), day, more));
        }
      }
    }
    return postings;
  }
}

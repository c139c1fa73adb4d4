package org.saldo.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.Creditors;
import org.saldo.currency.Conversion;
import org.saldo.currency.ExchangeRates;
import org.saldo.identity.Keys;
import org.saldo.ledger.Component;
import org.saldo.ledger.Ledger;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Posts what the creditor gains or loses by exchange rates when a claim in another currency is
 * paid. What was posted is compared with what should be; only the difference is posted, to the day
 * of the payment.
 *
 * <p>Where a rate is missing nothing is posted: a payment is never refused for it, and the next
 * change of the claim catches up.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExchangeDifferences {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private ExchangeRates rates;
  @Inject private OpenItems items;
  @Inject private Ledger ledger;
  @Inject private Instance<MoneyIn> moneyIn;

  private record Target(long receivable, long payment) {}

  /** Brings the differences of cases of a creditor in step. The caller has locked the books. */
  void follow(Collection<CaseRef> cases) {
    if (!cases.isEmpty()) {
      String own = creditors.currencyOf(cases.iterator().next().creditorId());
      cases.stream()
          .filter(caseFile -> !caseFile.currency().equals(own))
          .forEach(caseFile -> follow(caseFile, own));
    }
  }

  private void follow(CaseRef caseFile, String own) {
    List<MoneyIn.Receipt> receipts =
        moneyIn.get().of(List.of(caseFile.id())).stream()
            .sorted(
                Comparator.comparing(MoneyIn.Receipt::valueOn)
                    .thenComparing(MoneyIn.Receipt::number))
            .toList();
    Map<Target, Money> posted = posted(caseFile, own);
    Function<LocalDate, Optional<Conversion>> way =
        day -> rates.between(caseFile.currency(), own, day);
    List<OpenItem> here = items.ofCase(caseFile.id());
    takeBack(
        caseFile, here.stream().map(OpenItem::id).collect(Collectors.toSet()), receipts, posted);
    for (OpenItem item : here) {
      way.apply(item.issuedOn())
          .ifPresent(invoiced -> follow(caseFile, item.id(), invoiced, way, receipts, posted));
    }
  }

  /** Of receivables that went to another case nothing stands here any more. */
  private void takeBack(
      CaseRef caseFile, Set<Long> here, List<MoneyIn.Receipt> receipts, Map<Target, Money> posted) {
    posted.forEach(
        (target, amount) -> {
          if (!here.contains(target.receivable()) && !amount.isZero()) {
            receipts.stream()
                .filter(receipt -> receipt.key() == target.payment())
                .forEach(
                    receipt ->
                        post(
                            caseFile,
                            target.receivable(),
                            receipt,
                            amount,
                            Money.zero(amount.currency())));
          }
        });
  }

  private void follow(
      CaseRef caseFile,
      long receivable,
      Conversion invoiced,
      Function<LocalDate, Optional<Conversion>> way,
      List<MoneyIn.Receipt> receipts,
      Map<Target, Money> posted) {
    Money nothing = Money.zero(invoiced.to().currency());
    List<RealisedDifferences.Part> parts =
        receipts.stream().map(r -> part(r, receivable, caseFile.currency())).toList();
    Map<Long, Money> wanted =
        RealisedDifferences.of(
            invoiced, parts.stream().filter(p -> p.amount().isPositive()).toList(), way);
    Set<Long> unknown = new HashSet<>();
    parts.stream()
        .filter(p -> p.amount().isPositive() && !wanted.containsKey(p.payment()))
        .forEach(p -> unknown.add(p.payment()));
    for (MoneyIn.Receipt receipt : receipts) {
      Money before = posted.getOrDefault(new Target(receivable, receipt.key()), nothing);
      Money after = wanted.getOrDefault(receipt.key(), nothing);
      if (!unknown.contains(receipt.key()) && !before.equals(after)) {
        post(caseFile, receivable, receipt, before, after);
      }
    }
  }

  private static RealisedDifferences.Part part(
      MoneyIn.Receipt receipt, long receivable, String currency) {
    return new RealisedDifferences.Part(
        receipt.key(),
        receipt.valueOn(),
        Money.sum(
            currency,
            receipt.placed().stream()
                .filter(p -> p.receivableId() == receivable)
                .filter(p -> p.component() == Component.PRINCIPAL)
                .map(Allocated::amount)
                .toList()));
  }

  private void post(
      CaseRef caseFile, long receivable, MoneyIn.Receipt receipt, Money before, Money after) {
    MoneyPosting.exchange(caseFile, receipt, before, after).forEach(ledger::post);
    em.createNativeQuery(
            "INSERT INTO exchange_difference"
                + " (id, case_file_id, receivable_id, payment_id, value_on, amount_minor, currency)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, keys.next())
        .setParameter(2, caseFile.id())
        .setParameter(3, receivable)
        .setParameter(4, receipt.key())
        .setParameter(5, receipt.valueOn())
        .setParameter(6, after.minus(before).minor())
        .setParameter(7, after.currency())
        .executeUpdate();
  }

  private Map<Target, Money> posted(CaseRef caseFile, String own) {
    Map<Target, Money> posted = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT receivable_id, payment_id, SUM(amount_minor) FROM exchange_difference"
                    + " WHERE case_file_id = ?1 AND currency = ?2"
                    + " GROUP BY receivable_id, payment_id")
            .setParameter(1, caseFile.id())
            .setParameter(2, own)
            .getResultList()) {
      Object[] values = (Object[]) row;
      posted.put(
          new Target(((Number) values[0]).longValue(), ((Number) values[1]).longValue()),
          Money.ofMinor(((Number) values[2]).longValue(), own));
    }
    return posted;
  }
}

package org.saldo.payment;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.MoneyIn;
import org.saldo.identity.Keys;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** The payments of cases as the claim account sees them, and where each stands. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CasePayments implements MoneyIn {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Placings placings;

  @Override
  public List<Receipt> of(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return List.of();
    }
    List<Payment> payments =
        em.createQuery(
                "SELECT p FROM Payment p WHERE p.caseFileId IN :cases ORDER BY p.id", Payment.class)
            .setParameter("cases", caseFileIds)
            .getResultList();
    if (payments.isEmpty()) {
      return List.of();
    }
    List<Long> ids = payments.stream().map(Payment::id).toList();
    Map<Long, List<Long>> designated = designated(ids);
    Map<Long, Placings.Word> words = placings.of(ids);
    Map<Long, Long> refunded =
        refunded(
            payments.stream().filter(p -> p.way() == PaymentWay.CARD).map(Payment::id).toList());
    Map<Long, List<AllocationLine>> lines =
        em.createQuery(
                "SELECT a FROM AllocationLine a WHERE a.paymentId IN :ids ORDER BY a.id",
                AllocationLine.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(groupingBy(AllocationLine::paymentId));
    return payments.stream()
        .map(
            p ->
                receipt(
                    p,
                    refunded.getOrDefault(p.id(), 0L),
                    designated.getOrDefault(p.id(), List.of()),
                    words.get(p.id()),
                    placed(lines.getOrDefault(p.id(), List.of()), p.amount().currency())))
        .toList();
  }

  private static Receipt receipt(
      Payment payment,
      long refunded,
      List<Long> designated,
      Placings.Word word,
      List<Allocated> placed) {
    return payment.receipt(
        refunded,
        word == null || word.named() == null ? designated : word.named(),
        word == null ? List.of() : word.fixed(),
        placed);
  }

  private Map<Long, List<Long>> designated(List<Long> payments) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT payment_id, receivable_id FROM payment_designation WHERE payment_id IN ("
                    + payments.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") ORDER BY payment_id, receivable_id")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(row -> ((Number) row[1]).longValue(), Collectors.toList())));
  }

  /** What went back of online payments because nobody owed it: it can pay nothing any more. */
  private Map<Long, Long> refunded(List<Long> payments) {
    if (payments.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT payment_id, SUM(amount_minor) FROM online_refund WHERE state <> 'FAILED'"
                    + " AND payment_id IN ("
                    + payments.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") GROUP BY payment_id")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
  }

  /** What the payer of a payment named, as it was read first. */
  List<Long> named(long payment) {
    return designated(List.of(payment)).getOrDefault(payment, List.of());
  }

  /** Where a payment stands now, with what stands nowhere at the end. */
  List<Allocated> standing(long payment, String currency) {
    List<AllocationLine> lines =
        em.createQuery(
                "SELECT a FROM AllocationLine a WHERE a.paymentId = :payment ORDER BY a.id",
                AllocationLine.class)
            .setParameter("payment", payment)
            .getResultList();
    List<Allocated> standing = new ArrayList<>(placed(lines, currency));
    Money rest =
        Money.sum(
            currency,
            lines.stream()
                .map(line -> line.part(currency))
                .filter(part -> part.receivableId() == null)
                .map(Allocated::amount)
                .toList());
    if (!rest.isZero()) {
      standing.add(new Allocated(null, null, rest, AllocationRule.SURPLUS));
    }
    return List.copyOf(standing);
  }

  private record Target(long receivableId, Component component) {}

  /** What stands on claims, summed; by the rule that put something there last. */
  private static List<Allocated> placed(List<AllocationLine> lines, String currency) {
    Map<Target, Money> amounts = new LinkedHashMap<>();
    Map<Target, AllocationRule> rules = new LinkedHashMap<>();
    for (AllocationLine line : lines) {
      Allocated part = line.part(currency);
      if (part.receivableId() != null) {
        Target target = new Target(part.receivableId(), part.component());
        amounts.merge(target, part.amount(), Money::plus);
        if (part.amount().isPositive()) {
          rules.put(target, part.rule());
        }
      }
    }
    List<Allocated> placed = new ArrayList<>();
    amounts.forEach(
        (target, amount) -> {
          if (!amount.isZero()) {
            placed.add(
                new Allocated(
                    target.receivableId(), target.component(), amount, rules.get(target)));
          }
        });
    return placed;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Collection<Kept> payments) {
    for (Kept each : payments) {
      for (Allocated part : each.parts()) {
        em.persist(new AllocationLine(keys.next(), each.payment(), part, each.valueOn()));
      }
    }
    em.flush();
  }

  /** Keeps what the payer named. */
  @Transactional(Transactional.TxType.MANDATORY)
  void designate(long payment, Collection<Long> receivables) {
    receivables.stream()
        .distinct()
        .forEach(
            id ->
                em.createNativeQuery(
                        "INSERT INTO payment_designation (payment_id, receivable_id)"
                            + " VALUES (?1, ?2)")
                    .setParameter(1, payment)
                    .setParameter(2, id)
                    .executeUpdate());
  }
}

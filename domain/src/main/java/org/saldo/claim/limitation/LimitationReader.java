package org.saldo.claim.limitation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.MoneyIn;
import org.saldo.creditor.ClaimKind;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.ClaimAccount;
import org.saldo.money.Money;

/** Reads what bears on the limitation of receivables, in a handful of statements for many cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class LimitationReader {

  private static final int CREDIT_YEARS = 10;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private LimitationPeriods periods;
  @Inject private BusinessClock clock;
  @Inject private ClaimAccount account;
  @Inject private Instance<MoneyIn> moneyIn;

  /** The invoices of cases by due date, settled ones too. */
  List<LimitedClaim> ofCases(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT r.id, r.public_id, r.number, r.case_file_id, r.creditor_id, r.issued_on,"
                    + " r.due_on, r.claim_kind, r.default_since, r.currency, k.country"
                    + " FROM receivable r JOIN creditor k ON k.id = r.creditor_id"
                    + " WHERE r.kind = 'INVOICE' AND r.case_file_id IN ("
                    + keys(caseFileIds)
                    + ") ORDER BY r.due_on, r.id")
            .getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<MoneyIn.Receipt>> receipts =
        moneyIn.get().of(caseFileIds).stream().collect(groupingBy(MoneyIn.Receipt::caseFileId));
    Map<Long, List<RecordedLimitation>> recorded =
        recorded(caseFileIds).stream().collect(groupingBy(RecordedLimitation::caseFileId));
    Map<Long, ClaimAccount.Open> open = account.openOf(caseFileIds);
    List<PeriodVersion> known = periods.versions();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                claim(
                    row,
                    open.getOrDefault(number(row[0]), ClaimAccount.Open.NONE),
                    receipts.getOrDefault(number(row[3]), List.of()),
                    recorded.getOrDefault(number(row[3]), List.of()),
                    known))
        .toList();
  }

  private LimitedClaim claim(
      Object[] row,
      ClaimAccount.Open open,
      List<MoneyIn.Receipt> receipts,
      List<RecordedLimitation> recorded,
      List<PeriodVersion> known) {
    long id = number(row[0]);
    LocalDate issuedOn = day(row[5]);
    LocalDate dueOn = day(row[6]);
    List<LimitationFact> facts = new ArrayList<>();
    if (row[8] != null && ClaimKind.CONSUMER_CREDIT.name().equals(row[7])) {
      facts.add(
          new LimitationFact(
              LimitationCause.CONSUMER_CREDIT,
              day(row[8]),
              dueOn.plusYears(CREDIT_YEARS),
              null,
              null));
    }
    receipts.forEach(receipt -> payment(receipt, id, issuedOn, facts));
    recorded.stream()
        .filter(r -> r.concerns(id, issuedOn))
        .map(RecordedLimitation::fact)
        .forEach(facts::add);
    return new LimitedClaim(
        id,
        UuidConverter.uuid((byte[]) row[1]),
        (String) row[2],
        number(row[3]),
        number(row[4]),
        issuedOn,
        dueOn,
        Money.ofMinor(open.total(), (String) row[9]),
        Limitation.of(
            new LimitationFacts(dueOn, LimitationPeriods.in(known, (String) row[10], dueOn), facts),
            clock.today()));
  }

  /** What a payment that went back had paid is no longer kept; it is told on all it could pay. */
  private static void payment(
      MoneyIn.Receipt receipt, long item, LocalDate issuedOn, List<LimitationFact> facts) {
    boolean paid =
        receipt.placed().stream()
            .anyMatch(p -> p.receivableId() == item && p.amount().isPositive());
    boolean couldPay = !receipt.mistake() && !receipt.valueOn().isBefore(issuedOn);
    if (receipt.stays() ? paid : couldPay) {
      facts.add(
          new LimitationFact(
              receipt.stays() ? LimitationCause.PART_PAYMENT : LimitationCause.RETURNED_PAYMENT,
              receipt.valueOn(),
              null,
              receipt.number(),
              null));
    }
  }

  /** What people recorded for cases, by its day; what was withdrawn too. */
  List<RecordedLimitation> recorded(Collection<Long> caseFileIds) {
    List<LimitationEvent> events =
        em.createQuery(
                "SELECT e FROM LimitationEvent e WHERE e.caseFileId IN :cases"
                    + " ORDER BY e.fromOn, e.id",
                LimitationEvent.class)
            .setParameter("cases", caseFileIds)
            .getResultList();
    if (events.isEmpty()) {
      return List.of();
    }
    Map<Long, LimitationWithdrawal> withdrawn =
        em.createQuery(
                "SELECT w FROM LimitationWithdrawal w WHERE w.eventId IN :events",
                LimitationWithdrawal.class)
            .setParameter("events", events.stream().map(LimitationEvent::id).toList())
            .getResultStream()
            .collect(Collectors.toMap(LimitationWithdrawal::eventId, w -> w));
    Map<Long, UUID> proofs = proofs(events);
    return events.stream()
        .map(e -> e.view(proofs.get(e.documentId()), withdrawn.get(e.id())))
        .toList();
  }

  private Map<Long, UUID> proofs(List<LimitationEvent> events) {
    List<Long> ids =
        events.stream().map(LimitationEvent::documentId).filter(Objects::nonNull).toList();
    Map<Long, UUID> proofs = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Object row :
          em.createNativeQuery("SELECT id, public_id FROM document WHERE id IN (" + keys(ids) + ")")
              .getResultList()) {
        Object[] values = (Object[]) row;
        proofs.put(number(values[0]), UuidConverter.uuid((byte[]) values[1]));
      }
    }
    return proofs;
  }

  private static String keys(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static LocalDate day(Object value) {
    return ((java.sql.Date) value).toLocalDate();
  }
}

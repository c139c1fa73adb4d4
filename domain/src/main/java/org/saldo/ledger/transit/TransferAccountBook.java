package org.saldo.ledger.transit;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.problem.Refusal;

/** Where it is said which accounts are transfer accounts and how they clear; nothing is lost. */
@Stateless
@RolesAllowed(ACCOUNTANT)
public class TransferAccountBook {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private TransferAccounts accounts;
  @Inject private CreditorKeys creditors;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** Every record of a creditor, by account and the latest first; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @OpenToOutside
  public List<TransferAccountRecord> records(String creditor) {
    List<TransferAccountRecord> records = new ArrayList<>();
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return records;
    }
    Set<String> seen = new HashSet<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT id, account_number, purpose, in_force, valid_from, task_after_days, reason,"
                    + " recorded_at, recorded_by FROM transfer_account WHERE creditor_id = ?1"
                    + " ORDER BY account_number, valid_from DESC, recorded_at DESC, id DESC")
            .setParameter(1, found.get())
            .getResultList()) {
      Object[] row = (Object[]) each;
      TransferAccount account =
          new TransferAccount(
              (String) row[1],
              TransferPurpose.valueOf((String) row[2]),
              row[3] instanceof Boolean flag ? flag : Columns.number(row[3]) == 1,
              Columns.day(row[4]),
              row[5] == null ? null : Math.toIntExact(Columns.number(row[5])),
              accounts.rules(Columns.number(row[0])));
      boolean present = !account.validFrom().isAfter(clock.today()) && seen.add(account.account());
      records.add(
          new TransferAccountRecord(
              account, present, (String) row[6], Columns.instant(row[7]), (String) row[8]));
    }
    return records;
  }

  /** Records that an account is a transfer account with these rules, or is one no longer. */
  public Optional<Refusal> record(String creditor, TransferAccount account, String reason) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    Optional<Refusal> refusal = check(found.get(), account, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = accounts.add(found.get(), account, reason.strip());
    audit.write(
        "transfer.account.recorded",
        "TransferAccount",
        id,
        AuditWords.of(
            creditor,
            account.account(),
            account.purpose(),
            account.validFrom(),
            account.inForce(),
            account.taskAfterDays(),
            account.rules().size()),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(long creditorId, TransferAccount account, String reason) {
    if (!isAssetOrLiability(creditorId, account.account())) {
      return Refusal.because("transfer.account.account", account.account())
          .on("account")
          .asOptional();
    }
    if (account.purpose() == null) {
      return Refusal.because("transfer.account.purpose").on("purpose").asOptional();
    }
    if (account.validFrom() == null) {
      return Refusal.because("date.implausible").on("validFrom").asOptional();
    }
    Integer days = account.taskAfterDays();
    if (days != null && (days < 1 || days > MatchRule.MOST_DAYS)) {
      return Refusal.because("transfer.account.days", MatchRule.MOST_DAYS)
          .on("taskAfterDays")
          .asOptional();
    }
    if (account.rules().size() > TransferAccount.MOST_RULES
        || !account.rules().stream().allMatch(MatchRule::isAllowed)) {
      return Refusal.because("transfer.account.rules", MatchRule.MOST_DAYS)
          .on("rules")
          .asOptional();
    }
    return reason == null || reason.isBlank() || reason.length() > MAX_REASON
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }

  /** What carries claims or money; income and expenses are carried forward and never cleared. */
  private boolean isAssetOrLiability(long creditorId, String number) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM ledger_account a WHERE a.creditor_id = ?1"
                        + " AND a.number = ?2 AND a.kind IN ('ASSET', 'LIABILITY')"
                        + " AND NOT EXISTS (SELECT 1 FROM posting_rule p JOIN posting_rule_line x"
                        + " ON x.posting_rule_id = p.id WHERE p.creditor_id = a.creditor_id"
                        + " AND x.account_number = a.number AND x.component IS NOT NULL)")
                .setParameter(1, creditorId)
                .setParameter(2, number)
                .getSingleResult())
        > 0;
  }
}

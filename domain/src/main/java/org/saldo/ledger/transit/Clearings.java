package org.saldo.ledger.transit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;

/** Keeps which lines cleared each other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Clearings {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private LineFinder lines;

  /**
   * Why lines clear each other.
   *
   * @param version of the transfer account whose rule it was; null for a person
   * @param rank of that rule, from 1
   * @param value what the lines have in common
   * @param run null for a person
   * @param residualEvent event that explains what was left; null for none
   * @param reason set exactly when a person cleared
   */
  record Cause(
      Long version,
      Integer rank,
      String value,
      Long run,
      Long residualEvent,
      String reason,
      String by) {}

  /** Lets nobody else clear on the account until the transaction ends. */
  void lock(long accountId) {
    em.createNativeQuery(
            "SELECT ledger_account_id FROM transfer_desk WHERE ledger_account_id = ?1 FOR UPDATE")
        .setParameter(1, accountId)
        .getSingleResult();
  }

  /**
   * Clears lines that are open and add up to zero; the account is locked.
   *
   * @return public id
   * @throws IllegalArgumentException if they do not add up to zero
   */
  UUID add(long creditorId, long accountId, List<OpenLine> cleared, Cause cause) {
    long sum = 0;
    long debits = 0;
    for (OpenLine line : cleared) {
      sum = Math.addExact(sum, line.minor());
      debits = Math.addExact(debits, Math.max(0, line.minor()));
    }
    if (sum != 0 || cleared.stream().map(OpenLine::currency).distinct().count() != 1) {
      throw new IllegalArgumentException("lines that do not clear each other: " + cleared);
    }
    long id = keys.next();
    UUID publicId = PublicIds.next();
    em.createNativeQuery(
            "INSERT INTO clearing (id, public_id, creditor_id, ledger_account_id, currency,"
                + " line_count, amount_minor, transfer_account_id, rank_no, match_value,"
                + " clearing_run_id, residual_event_id, reason, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(publicId))
        .setParameter(3, creditorId)
        .setParameter(4, accountId)
        .setParameter(5, cleared.get(0).currency())
        .setParameter(6, cleared.size())
        .setParameter(7, debits)
        .setParameter(8, cause.version())
        .setParameter(9, cause.rank())
        .setParameter(10, cause.value())
        .setParameter(11, cause.run())
        .setParameter(12, cause.residualEvent())
        .setParameter(13, cause.reason())
        .setParameter(14, SystemTime.utc())
        .setParameter(15, cause.by())
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO clearing_line (clearing_id, posting_line_id, standing) VALUES "
                + cleared.stream()
                    .map(line -> "(" + id + ", " + line.id() + ", 1)")
                    .collect(Collectors.joining(", ")))
        .executeUpdate();
    return publicId;
  }

  /** What a run did in a step. */
  record Done(int clearings, int lines) {}

  /**
   * Clears by the rules of an account what has not been touched yet, in their order and at most so
   * much at once; nothing when nothing is left.
   */
  Done byRules(TransferAccounts.Standing account, long run, String by, int most) {
    lock(account.accountId());
    int clearings = 0;
    int count = 0;
    int rank = 0;
    for (MatchRule rule : account.account().rules()) {
      rank++;
      for (LineFinder.Match match :
          lines.matches(account.accountId(), account.account().rules(), rule, most - clearings)) {
        add(
            account.creditorId(),
            account.accountId(),
            match.lines(),
            new Cause(account.id(), rank, match.value(), run, null, null, by));
        clearings++;
        count += match.lines().size();
      }
      if (clearings >= most) {
        break;
      }
    }
    return new Done(clearings, count);
  }
}

package org.saldo.ledger.transit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.ShippedChart;
import org.saldo.identity.Keys;
import org.saldo.ledger.closing.Columns;

/** Which accounts are transfer accounts; records are only added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TransferAccounts {

  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  /** The record that holds on day ?1, whether it says yes or no. */
  static final String PRESENT =
      "t.valid_from <= ?1 AND NOT EXISTS (SELECT 1 FROM transfer_account n"
          + " WHERE n.creditor_id = t.creditor_id AND n.account_number = t.account_number"
          + " AND n.valid_from <= ?1 AND (n.valid_from > t.valid_from OR (n.valid_from = t.valid_from"
          + " AND (n.recorded_at > t.recorded_at OR (n.recorded_at = t.recorded_at"
          + " AND n.id > t.id)))))";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** A transfer account with the version of its rules that holds on a day. */
  record Standing(
      long id, long creditorId, long accountId, TransferAccount account, String accountName) {}

  /** Records those that come with a chart, unless something was recorded for the creditor. */
  public void ship(long creditorId, ShippedChart chart) {
    boolean none =
        Columns.number(
                em.createNativeQuery("SELECT COUNT(*) FROM transfer_account WHERE creditor_id = ?1")
                    .setParameter(1, creditorId)
                    .getSingleResult())
            == 0;
    if (none) {
      ShippedTransferAccounts.of(chart, ALWAYS).forEach(a -> add(creditorId, a, chart.name()));
    }
  }

  /** Adds a record; the caller has seen that the account is in the chart. */
  long add(long creditorId, TransferAccount account, String reason) {
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO transfer_account (id, creditor_id, account_number, purpose, in_force,"
                + " valid_from, task_after_days, reason, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, id)
        .setParameter(2, creditorId)
        .setParameter(3, account.account())
        .setParameter(4, account.purpose().name())
        .setParameter(5, account.inForce() ? 1 : 0)
        .setParameter(6, account.validFrom())
        .setParameter(7, account.taskAfterDays())
        .setParameter(8, reason)
        .setParameter(9, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(10, actor.name())
        .executeUpdate();
    int rank = 1;
    for (MatchRule rule : account.rules()) {
      em.createNativeQuery(
              "INSERT INTO transfer_account_rule (transfer_account_id, rank_no, match_key,"
                  + " flexfield, window_days) VALUES (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, id)
          .setParameter(2, rank++)
          .setParameter(3, rule.key().name())
          .setParameter(4, rule.flexfield())
          .setParameter(5, rule.windowDays())
          .executeUpdate();
    }
    em.createNativeQuery(
            "INSERT IGNORE INTO transfer_desk (ledger_account_id) SELECT id FROM ledger_account"
                + " WHERE creditor_id = ?1 AND number = ?2")
        .setParameter(1, creditorId)
        .setParameter(2, account.account())
        .executeUpdate();
    return id;
  }

  /** An account, if it is a transfer account on a day. */
  Optional<Standing> find(long creditorId, String number, LocalDate on) {
    return list(
            " AND t.in_force = 1 AND t.creditor_id = ?2 AND t.account_number = ?3",
            on,
            creditorId,
            number)
        .stream()
        .findFirst();
  }

  /**
   * The next one of a day in the order of keys of accounts.
   *
   * @param creditorId null for all creditors
   */
  Optional<Standing> next(Long creditorId, LocalDate on, long after) {
    String narrow = creditorId == null ? "" : " AND t.creditor_id = ?3";
    String condition = " AND t.in_force = 1 AND a.id > ?2" + narrow + " ORDER BY a.id LIMIT 1";
    List<Standing> next =
        creditorId == null ? list(condition, on, after) : list(condition, on, after, creditorId);
    return next.stream().findFirst();
  }

  private List<Standing> list(String condition, LocalDate on, Object... values) {
    var query =
        em.createNativeQuery(
                "SELECT t.id, t.creditor_id, a.id, t.account_number, t.purpose, t.valid_from,"
                    + " t.task_after_days, a.name FROM transfer_account t"
                    + " JOIN ledger_account a ON a.creditor_id = t.creditor_id"
                    + " AND a.number = t.account_number WHERE "
                    + PRESENT
                    + condition)
            .setParameter(1, on);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 2, values[i]);
    }
    List<Standing> found = new ArrayList<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      found.add(
          new Standing(
              Columns.number(row[0]),
              Columns.number(row[1]),
              Columns.number(row[2]),
              new TransferAccount(
                  (String) row[3],
                  TransferPurpose.valueOf((String) row[4]),
                  true,
                  Columns.day(row[5]),
                  row[6] == null ? null : Math.toIntExact(Columns.number(row[6])),
                  rules(Columns.number(row[0]))),
              (String) row[7]));
    }
    return found;
  }

  /** The rules of a version in their order. */
  List<MatchRule> rules(long version) {
    List<MatchRule> rules = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT match_key, flexfield, window_days FROM transfer_account_rule"
                    + " WHERE transfer_account_id = ?1 ORDER BY rank_no")
            .setParameter(1, version)
            .getResultList()) {
      Object[] row = (Object[]) each;
      rules.add(
          new MatchRule(
              MatchKey.valueOf((String) row[0]),
              (String) row[1],
              Math.toIntExact(Columns.number(row[2]))));
    }
    return rules;
  }
}

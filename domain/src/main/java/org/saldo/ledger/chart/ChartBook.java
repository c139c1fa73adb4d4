package org.saldo.ledger.chart;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.RuleUse;
import org.saldo.problem.Refusal;

/** Where accountants read and change a creditor's chart of accounts. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class ChartBook {

  private static final String ENTITY = "LedgerAccount";
  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Accounts accounts;
  @Inject private RuleUse use;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** The chart by number, with what names each account; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<AccountRow> accounts(long creditorId) {
    if (!actor.scope().covers(creditorId)) {
      return List.of();
    }
    Map<String, List<EventKind>> rules = use.from(creditorId, clock.today());
    return accounts.all(creditorId).stream()
        .map(a -> a.row(rules.getOrDefault(a.number(), List.of())))
        .toList();
  }

  /** The changes of an account, the latest first; empty when there is none in scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<AccountChange> history(long creditorId, String number) {
    if (!actor.scope().covers(creditorId)) {
      return List.of();
    }
    return em.createQuery(
            "SELECT r FROM AccountRecord r, LedgerAccount a WHERE r.ledgerAccountId = a.id"
                + " AND a.creditorId = :creditor AND a.number = :number ORDER BY r.id DESC",
            AccountRecord.class)
        .setParameter("creditor", creditorId)
        .setParameter("number", number)
        .getResultStream()
        .map(AccountRecord::change)
        .toList();
  }

  /** Adds an account to the chart. */
  public Optional<Refusal> add(long creditorId, AccountView account) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    Optional<Refusal> refusal = ChartRules.check(account);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (accounts.find(creditorId, account.number()).isPresent()) {
      return Refusal.because("account.number.taken", account.number()).on("number").asOptional();
    }
    keep(creditorId, account);
    return Optional.empty();
  }

  private void keep(long creditorId, AccountView account) {
    AccountView kept = new AccountView(account.number(), account.name().strip(), account.kind());
    long id = accounts.add(creditorId, kept);
    audit.write(
        "account.added", ENTITY, id, AuditWords.of(kept.number(), kept.name(), kept.kind()), null);
  }

  /**
   * Gives an account another name; entries show it from now on, whenever they were posted.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> rename(
      long creditorId, String number, long version, String name, String reason) {
    if (!ChartRules.isName(name)) {
      return Refusal.because("account.name.missing").on("name").asOptional();
    }
    return change(
        creditorId, number, version, "account.renamed", reason, a -> a.rename(name.strip()));
  }

  /**
   * Closes an account for new rules; refused while a rule names it today or later.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> close(long creditorId, String number, long version, String reason) {
    List<EventKind> kinds =
        actor.scope().covers(creditorId)
            ? use.from(creditorId, clock.today()).getOrDefault(number, List.of())
            : List.of();
    if (!kinds.isEmpty()) {
      return Refusal.of("account.in.use", number, kinds.get(0), kinds.size());
    }
    return change(creditorId, number, version, "account.closed", reason, LedgerAccount::close);
  }

  /**
   * Lets new rules name an account again.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> reopen(long creditorId, String number, long version, String reason) {
    return change(creditorId, number, version, "account.reopened", reason, LedgerAccount::reopen);
  }

  private Optional<Refusal> change(
      long creditorId,
      String number,
      long version,
      String action,
      String reason,
      Consumer<LedgerAccount> work) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<LedgerAccount> found = accounts.find(creditorId, number);
    if (found.isEmpty()) {
      return Refusal.of("account.unknown", number);
    }
    if (found.get().version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    change(found.get(), action, reason, work);
    return Optional.empty();
  }

  private void change(
      LedgerAccount account, String action, String reason, Consumer<LedgerAccount> work) {
    String before = account.name();
    work.accept(account);
    em.flush();
    em.persist(new AccountRecord(keys.next(), account, clock.now(), actor.name(), reason.strip()));
    audit.write(
        action,
        ENTITY,
        account.id(),
        AuditWords.of(account.number(), before, account.name()),
        reason.strip());
  }

  /** What a list of accounts would do to the chart; nothing is written. */
  public ChartPlan plan(long creditorId, String csv) {
    return actor.scope().covers(creditorId)
        ? ChartPlan.of(csv, accounts(creditorId))
        : new ChartPlan(List.of(), Refusal.of("creditor.unknown", creditorId));
  }

  /** Takes a list of accounts as its {@link #plan} says, or nothing of it when that is refused. */
  public ChartPlan take(long creditorId, String csv, String reason) {
    ChartPlan plan = plan(creditorId, csv);
    if (plan.refusal().isPresent()) {
      return plan;
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return new ChartPlan(
          plan.rows(), Refusal.because("reason.missing").on("reason").asOptional());
    }
    for (ChartPlan.Row row : plan.rows()) {
      if (row.outcome() == ChartOutcome.ADDED) {
        keep(creditorId, row.account());
      } else if (row.outcome() == ChartOutcome.RENAMED) {
        change(
            accounts.find(creditorId, row.account().number()).orElseThrow(),
            "account.renamed",
            reason,
            a -> a.rename(row.account().name()));
      }
    }
    return plan;
  }
}

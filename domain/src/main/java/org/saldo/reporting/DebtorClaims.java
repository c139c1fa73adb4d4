package org.saldo.reporting;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseStatus;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.VisibilityRules;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.debtor.DebtorAccounts;
import org.saldo.debtor.PostalAddress;
import org.saldo.money.Money;
import org.saldo.procedure.Forecasts;

/**
 * What debtors see of their own claims. The predicate of every query is the caller's link to a
 * debtor: another debtor's case does not exist here.
 */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorClaims {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ClaimFigures figures;
  @Inject private DebtorAccounts accounts;
  @Inject private BusinessClock clock;
  @Inject private Forecasts forecasts;
  @Inject private VisibilityRules rules;

  /** All cases of the caller, those with something open first, the largest first of all. */
  public DebtorOverview overview() {
    LocalDate today = clock.today();
    Set<Long> mine = accounts.mine();
    List<DebtorClaim.Head> heads = mine.isEmpty() ? List.of() : heads(mine, null);
    List<Long> keys = heads.stream().map(DebtorClaim.Head::key).toList();
    Map<Long, List<ClaimItems.Claimed>> items = figures.ofCases(keys, today);
    Map<Long, Money> disputed = DebtorDisputeRows.heldParts(dataSource, keys);
    List<DebtorOverview.Row> rows = new ArrayList<>();
    for (DebtorClaim.Head head : heads) {
      rows.add(row(head, items.getOrDefault(head.key(), List.of()), disputed));
    }
    rows.sort(
        Comparator.comparing((DebtorOverview.Row r) -> r.open().minor())
            .reversed()
            .thenComparing(DebtorOverview.Row::number));
    return new DebtorOverview(!mine.isEmpty(), today, rows);
  }

  private static DebtorOverview.Row row(
      DebtorClaim.Head head, List<ClaimItems.Claimed> items, Map<Long, Money> disputed) {
    DebtorClaim.Sums sums = DebtorSums.of(items, disputed, head.currency());
    List<CaseSheet.Item> open =
        items.stream()
            .map(ClaimItems.Claimed::item)
            .filter(i -> i.open().total().isPositive())
            .toList();
    return new DebtorOverview.Row(
        head.id(),
        head.number(),
        head.creditorName(),
        sums.open().total(),
        sums.payable(),
        sums.later(),
        sums.disputed(),
        open.stream().map(CaseSheet.Item::dueOn).min(Comparator.naturalOrder()).orElse(null),
        open.size());
  }

  /** One case; empty when there is none of the caller (which of the two is not told). */
  public Optional<DebtorClaim> byId(UUID id) {
    Set<Long> mine = accounts.mine();
    return mine.isEmpty() || id == null
        ? Optional.empty()
        : heads(mine, id).stream().findFirst().map(h -> claim(h));
  }

  /** One dispute of the caller, for its own page. */
  public Optional<DebtorClaim.Objected> dispute(UUID caseId, UUID disputeId) {
    return byId(caseId).stream()
        .flatMap(c -> c.disputes().stream())
        .filter(d -> d.id().equals(disputeId))
        .findFirst();
  }

  private DebtorClaim claim(DebtorClaim.Head head) {
    LocalDate today = clock.today();
    Set<VisibleKind> shown = rules.shown(Audience.DEBTOR, head.creditorKey());
    List<ClaimItems.Claimed> items = figures.ofCase(head.key(), today);
    List<DebtorDisputeRows.Row> found = DebtorDisputeRows.ofCase(dataSource, head.key());
    List<DebtorDisputeRows.Row> disputes = DebtorDisputeRows.each(found);
    Map<Long, Money> held = new HashMap<>();
    Map<Long, DebtorClaim.Objected> latest = new HashMap<>();
    for (DebtorDisputeRows.Row row : disputes) {
      latest.put(row.receivableId(), row.dispute());
      if (row.dispute().state().holds()) {
        held.put(row.receivableId(), row.dispute().amount());
      }
    }
    List<DebtorClaim.Line> lines =
        items.stream()
            .map(
                c ->
                    new DebtorClaim.Line(
                        c.item(), DebtorPapers.invoice(c, shown).orElse(null), latest.get(c.key())))
            .toList();
    DebtorClaim.Sums sums = DebtorSums.of(items, held, head.currency());
    return new DebtorClaim(
        head,
        today,
        sums,
        lines,
        DebtorMovements.of(dataSource, head.key(), today),
        disputes.stream().map(DebtorDisputeRows.Row::dispute).toList(),
        messages(head.key(), shown),
        DebtorPapers.ofCase(items, DebtorDisputeRows.evidence(found), shown),
        DebtorOutlook.of(
            sums,
            lines,
            () ->
                ForecastFacts.of(dataSource, head.key(), today)
                    .flatMap(facts -> forecasts.primary(facts, today))
                    .map(Forecasts.Primary::forecast)));
  }

  private List<DebtorClaim.Message> messages(long caseFileId, Set<VisibleKind> shown) {
    return new OutsideMessages(dataSource)
        .both(caseFileId, shown).stream()
            .map(
                m ->
                    new DebtorClaim.Message(
                        m.on(), m.channel(), m.mine(), m.subject(), m.words(), m.files()))
            .toList();
  }

  private List<DebtorClaim.Head> heads(Set<Long> mine, UUID id) {
    return Sql.of(
            "SELECT c.id, c.public_id, c.number, c.currency, c.status, c.creditor_id,"
                + " k.name creditor_name,"
                + " k.street, k.postcode, k.city, k.country, k.email, d.display_name"
                + " FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
                + " JOIN debtor d ON d.id = c.debtor_id WHERE")
        .addIn("c.debtor_id", mine)
        .addIf(id != null, "AND c.public_id = ?", id)
        .add("ORDER BY c.number LIMIT 200")
        .list(
            dataSource,
            r ->
                new DebtorClaim.Head(
                    r.number("id"),
                    r.id("public_id"),
                    r.text("number"),
                    r.number("creditor_id"),
                    r.text("creditor_name"),
                    new PostalAddress(
                        r.text("street"),
                        null,
                        r.text("postcode"),
                        r.text("city"),
                        r.text("country")),
                    r.text("email"),
                    r.text("display_name"),
                    r.text("currency"),
                    r.constant("status", CaseStatus.class)));
  }
}

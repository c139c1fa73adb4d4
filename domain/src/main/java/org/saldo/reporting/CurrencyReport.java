package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.currency.Conversion;
import org.saldo.currency.ExchangeRates;
import org.saldo.money.Money;

/**
 * What is open in other currencies than the creditors' at a key date, and what exchange rates have
 * done to it since it was invoiced. Nothing is posted.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class CurrencyReport {

  /** Receivables that are read; the newest cases. */
  public static final int MOST_RECEIVABLES = 20_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ExchangeRates rates;
  @Inject private CurrentActor actor;

  /**
   * A case.
   *
   * @param open principal that is open, in the currency of the case
   * @param carried the same at the rates of the invoices, in the creditor's currency; null when one
   *     of the rates is missing, and so are {@code worth} and {@code difference}
   * @param worth the same at the rate of the key date
   * @param difference worth less carried: what is gained or, negative, lost and not yet realised
   */
  public record Row(
      UUID caseId,
      String caseNumber,
      String debtor,
      String creditorKey,
      String creditor,
      Money open,
      Money carried,
      Money worth,
      Money difference) {}

  private record Item(Row head, LocalDate issuedOn, Money payable, Money open, String own) {}

  /**
   * The cases with something open on the day, by number.
   *
   * @param creditor key; null for all in scope
   */
  public List<Row> open(LocalDate on, String creditor) {
    Map<UUID, List<Item>> items = new LinkedHashMap<>();
    Sql.of(
            "SELECT c.public_id, c.number, d.display_name, k.creditor_key, k.name, c.currency,"
                + " k.currency own, r.issued_on, r.payable_minor,"
                + " SUM(l.debit_minor - l.credit_minor) open_minor FROM case_file c"
                + " JOIN creditor k ON k.id = c.creditor_id JOIN debtor d ON d.id = c.debtor_id"
                + " JOIN receivable r ON r.case_file_id = c.id"
                + " JOIN posting_line l ON l.case_file_id = c.id AND l.receivable_id = r.id"
                + " WHERE c.currency <> k.currency AND l.component = 'PRINCIPAL'"
                + " AND l.value_on <= ? AND",
            on)
        .add(actor.scope().condition("c.creditor_id"))
        .addIf(creditor != null, "AND k.creditor_key = ?", creditor)
        .add(
            "GROUP BY c.id, c.public_id, c.number, d.display_name, k.creditor_key, k.name,"
                + " c.currency, k.currency, r.id, r.issued_on, r.payable_minor"
                + " HAVING SUM(l.debit_minor - l.credit_minor) <> 0"
                + " ORDER BY c.id DESC, r.id LIMIT ?",
            MOST_RECEIVABLES)
        .list(dataSource, CurrencyReport::item)
        .forEach(
            item -> items.computeIfAbsent(item.head().caseId(), id -> new ArrayList<>()).add(item));
    Known known = new Known();
    return items.values().stream().map(of -> row(of, on, known)).toList();
  }

  private static Item item(Sql.Row r) throws SQLException {
    return new Item(
        new Row(
            r.id("public_id"),
            r.text("number"),
            r.text("display_name"),
            r.text("creditor_key"),
            r.text("name"),
            null,
            null,
            null,
            null),
        r.day("issued_on"),
        r.money("payable_minor", "currency"),
        r.money("open_minor", "currency"),
        r.text("own"));
  }

  private static Row row(List<Item> items, LocalDate on, Known known) {
    Row head = items.get(0).head();
    String own = items.get(0).own();
    String currency = items.get(0).open().currency();
    Money open = Money.sum(currency, items.stream().map(Item::open).toList());
    Optional<Money> worth = known.way(currency, own, on).map(way -> way.of(open));
    Optional<Money> carried = worth.map(w -> Money.zero(own));
    for (Item item : items) {
      carried =
          carried.flatMap(
              sum ->
                  known
                      .way(currency, own, item.issuedOn())
                      .map(way -> sum.plus(carried(item, way))));
    }
    Money was = carried.orElse(null);
    Money is = carried.isEmpty() ? null : worth.get();
    return new Row(
        head.caseId(),
        head.caseNumber(),
        head.debtor(),
        head.creditorKey(),
        head.creditor(),
        open,
        was,
        is,
        was == null ? null : is.minus(was));
  }

  /** What is left of the whole after what was paid of it, so that the two add up. */
  private static Money carried(Item item, Conversion way) {
    Money paid = item.payable().minus(item.open());
    return paid.isNegative() ? way.of(item.open()) : way.of(item.payable()).minus(way.of(paid));
  }

  /** Each way looked up once. */
  private final class Known {

    private record Leg(String from, String to, LocalDate on) {}

    private final Map<Leg, Optional<Conversion>> ways = new HashMap<>();

    Optional<Conversion> way(String from, String to, LocalDate on) {
      return ways.computeIfAbsent(
          new Leg(from, to, on), leg -> rates.between(leg.from(), leg.to(), leg.on()));
    }
  }
}

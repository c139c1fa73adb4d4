package org.saldo.correspondence.sms;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.SmsLine;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Where prices of SMS are read and recorded; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class SmsPriceBook {

  /** More than any gateway has prefixes. */
  static final int MOST_ROWS = 5_000;

  private static final BigDecimal MOST = new BigDecimal("100");
  private static final int MAX_DECIMALS = 4;
  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private SmsPrices prices;
  @Inject private SmsLine line;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record, by gateway and prefix, the latest first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<SmsPriceVersion> versions() {
    return prices.versions(clock.today());
  }

  /** The gateways that there can be; the one in use first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<String> gateways() {
    return line.gateways().stream()
        .sorted(Comparator.comparing(g -> !line.gateway().equals(Optional.of(g))))
        .toList();
  }

  /**
   * Records a price; from its first day on it replaces what was known of its gateway and prefix.
   * What was sent before keeps what it cost.
   */
  public Optional<Refusal> record(NewSmsPrice price, String reason) {
    Optional<Refusal> refusal =
        check(price)
            .or(
                () ->
                    isKnown(price, versions())
                        ? Refusal.of("sms.price.same", price.prefix())
                        : Optional.empty())
            .or(() -> without(reason));
    if (refusal.isEmpty()) {
      keep(price, reason.strip());
    }
    return refusal;
  }

  /** What a list in CSV would record; writes nothing. */
  public SmsPricePlan plan(String csv) {
    return csv == null || csv.isBlank()
        ? SmsPricePlan.refused(Refusal.because("sms.price.list.empty").on("file"))
        : plan(SmsPriceList.read(csv));
  }

  /** Records the prices of a list in CSV, or none when one of them is refused. */
  public SmsPricePlan take(String csv, String reason) {
    return taken(plan(csv), reason);
  }

  /** Records prices, or none when one of them is refused; what is known is passed over. */
  public SmsPricePlan takeAll(List<NewSmsPrice> list, String reason) {
    List<SmsPriceRow> rows =
        IntStream.range(0, list.size())
            .mapToObj(i -> new SmsPriceRow(i + 1, list.get(i), false, null))
            .toList();
    return taken(plan(rows), reason);
  }

  private SmsPricePlan taken(SmsPricePlan plan, String reason) {
    Optional<Refusal> refusal = plan.refusal().or(() -> without(reason));
    if (refusal.isPresent()) {
      return new SmsPricePlan(plan.rows(), refusal);
    }
    plan.rows().stream()
        .filter(SmsPriceRow::isFresh)
        .forEach(row -> keep(row.price(), reason.strip()));
    return plan;
  }

  private SmsPricePlan plan(List<SmsPriceRow> read) {
    if (read.isEmpty()) {
      return SmsPricePlan.refused(Refusal.because("sms.price.list.empty").on("file"));
    }
    if (read.size() > MOST_ROWS) {
      return SmsPricePlan.refused(Refusal.because("sms.price.list.long", MOST_ROWS).on("file"));
    }
    List<SmsPriceVersion> known = versions();
    Set<String> seen = new HashSet<>();
    List<SmsPriceRow> rows = read.stream().map(row -> planned(row, known, seen)).toList();
    long refused = rows.stream().filter(row -> row.refusal() != null).count();
    return new SmsPricePlan(
        rows, refused == 0 ? Optional.empty() : Refusal.of("sms.price.list.refused", refused));
  }

  private SmsPriceRow planned(SmsPriceRow row, List<SmsPriceVersion> known, Set<String> seen) {
    if (row.refusal() != null) {
      return row;
    }
    NewSmsPrice price = row.price();
    Optional<Refusal> refusal = check(price);
    if (refusal.isEmpty() && !seen.add(price.gateway() + price.prefix() + price.firstOn())) {
      refusal = Refusal.of("sms.price.list.twice", price.prefix(), price.firstOn());
    }
    if (refusal.isPresent()) {
      return row.refused(refusal.get());
    }
    return isKnown(price, known) ? row.alreadyKnown() : row;
  }

  /** Of several records for one day the one that was made last counts. */
  private static boolean isKnown(NewSmsPrice price, List<SmsPriceVersion> known) {
    return known.stream()
        .map(SmsPriceVersion::price)
        .filter(
            other ->
                other.gateway().equals(price.gateway())
                    && other.prefix().equals(price.prefix())
                    && other.firstOn().equals(price.firstOn()))
        .findFirst()
        .filter(price::isSame)
        .isPresent();
  }

  private void keep(NewSmsPrice price, String reason) {
    long id = keys.next();
    em.persist(new SmsPriceRecord(id, price, reason, clock.now(), actor.name()));
    em.flush();
    audit.write(
        "sms.price.recorded",
        "SmsPriceRecord",
        id,
        AuditWords.of(
            price.gateway(),
            price.prefix(),
            price.perPart() == null ? "" : price.perPart().toPlainString() + " " + price.currency(),
            price.firstOn()),
        reason);
  }

  private Optional<Refusal> check(NewSmsPrice price) {
    if (price.gateway() == null || !line.gateways().contains(price.gateway())) {
      return Refusal.because("sms.price.gateway", String.join(", ", line.gateways()))
          .on("gateway")
          .asOptional();
    }
    if (price.prefix() == null || !price.prefix().matches("\\+[1-9][0-9]{0,8}")) {
      return Refusal.because("sms.price.prefix").on("prefix").asOptional();
    }
    if (price.perPart() == null && price.currency() != null) {
      return Refusal.because("sms.price.currency").on("currency").asOptional();
    }
    if (price.perPart() != null) {
      if (price.perPart().signum() < 0
          || price.perPart().compareTo(MOST) > 0
          || price.perPart().stripTrailingZeros().scale() > MAX_DECIMALS) {
        return Refusal.because("sms.price.amount").on("price").asOptional();
      }
      if (price.currency() == null || !Money.isCurrency(price.currency())) {
        return Refusal.because("sms.price.currency").on("currency").asOptional();
      }
    }
    return price.firstOn() == null
        ? Refusal.because("sms.price.day").on("firstOn").asOptional()
        : Optional.empty();
  }

  private static Optional<Refusal> without(String reason) {
    return reason == null || reason.isBlank() || reason.length() > MAX_REASON
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }
}

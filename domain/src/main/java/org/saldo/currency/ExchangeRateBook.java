package org.saldo.currency;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.BulkWriter;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Where rates are read and recorded, one or a file of them; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class ExchangeRateBook {

  private static final int MAX_SOURCE = 200;
  private static final int MAX_REASON = 500;
  private static final int MAX_NAME = 120;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Resource private SessionContext context;
  @EJB private Keys keys;
  @Inject private RateFile file;
  @Inject private ExchangeRates rates;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<RatesChanged> changed;

  /** The rate that holds on a day; empty when none is known or the last one is too old. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public Optional<ExchangeRate> on(String currency, LocalDate day) {
    return rates.on(currency, day);
  }

  /** Records a rate; one that is known for the day is corrected by it. */
  public Optional<Refusal> record(NewExchangeRate rate, String reason) {
    Optional<Refusal> refusal = check(rate, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long revision = nextRevision();
    if (known(rate)) {
      return Refusal.of("exchange.rate.same");
    }
    long id = keys.next();
    em.persist(
        new RateRecord(id, rate.rate(), revision, clock.now(), actor.name(), reason.strip()));
    em.flush();
    audit.write(
        "exchange.rate.recorded",
        "ExchangeRate",
        id,
        AuditWords.of(rate.currency(), rate.on(), rate.perEuro().toPlainString(), rate.source()),
        reason.strip());
    changed.fire(
        rate.irrevocable()
            ? new RatesChanged(rate.on(), null, rate.currency() + " " + rate.on())
            : RatesChanged.of(rate.on(), rate.on(), rate.currency() + " " + rate.on()));
    return Optional.empty();
  }

  /**
   * Takes the rates of a file: what is new, and what is known otherwise. What is known as it stands
   * there is passed over, so the same file again changes nothing.
   *
   * @param rehearsal only says what would be taken
   */
  public ImportedRates bringIn(String fileName, byte[] content, boolean rehearsal) {
    if (content.length == 0) {
      return ImportedRates.refused(Refusal.because("file.empty").on("file"));
    }
    String name = named(fileName);
    // Who imports or records holds the book until the end: two imports of a file are not both new.
    long revision = nextRevision();
    try (Connection connection = dataSource.getConnection()) {
      BulkWriter writer =
          new BulkWriter(
              connection,
              keys::next,
              new BulkWriter.Recording(actor.name(), clock.now(), clock.today()));
      RateComparison comparison =
          new RateComparison(
              new StoredRates(connection, writer, revision, rehearsal),
              fixedFrom(),
              clock.today(),
              "ECB, " + name);
      Optional<Refusal> refusal = file.read(content, comparison);
      return refusal.isPresent()
          ? undone(refusal.get())
          : done(comparison.result(), revision, name, rehearsal);
    } catch (SQLException e) {
      throw new IllegalStateException("no connection for rates", e);
    }
  }

  private ImportedRates undone(Refusal refusal) {
    context.setRollbackOnly();
    return ImportedRates.refused(refusal);
  }

  private ImportedRates done(ImportedRates result, long revision, String name, boolean rehearsal) {
    if (!rehearsal && result.isWorthwhile()) {
      audit.write(
          "exchange.rates.imported",
          "ExchangeRate",
          revision,
          AuditWords.of(
              name,
              result.fresh(),
              result.corrected(),
              result.unchanged(),
              result.refused(),
              result.from(),
              result.to()),
          null);
      changed.fire(RatesChanged.of(result.from(), result.to(), name));
    }
    return result;
  }

  private static String named(String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "").strip();
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  private long nextRevision() {
    em.createNativeQuery("UPDATE exchange_rate_book SET revision = revision + 1 WHERE id = 1")
        .executeUpdate();
    return ((Number)
            em.createNativeQuery("SELECT revision FROM exchange_rate_book WHERE id = 1")
                .getSingleResult())
        .longValue();
  }

  private Map<String, LocalDate> fixedFrom() {
    return em.createQuery("SELECT r FROM RateRecord r WHERE r.irrevocable = TRUE", RateRecord.class)
        .getResultStream()
        .map(RateRecord::rate)
        .collect(
            Collectors.toMap(
                ExchangeRate::currency,
                ExchangeRate::on,
                (one, other) -> one.isBefore(other) ? one : other));
  }

  private boolean known(NewExchangeRate rate) {
    return rates
        .on(rate.currency(), rate.on())
        .filter(r -> r.on().equals(rate.on()) && r.irrevocable() == rate.irrevocable())
        .filter(r -> r.perEuro().compareTo(rate.perEuro()) == 0)
        .isPresent();
  }

  private Optional<Refusal> check(NewExchangeRate rate, String reason) {
    if (!Money.isCurrency(rate.currency()) || rate.currency().equals(ExchangeRate.EURO)) {
      return Refusal.because("exchange.rate.currency", String.valueOf(rate.currency()))
          .on("currency")
          .asOptional();
    }
    if (rate.on() == null
        || rate.on().isBefore(RateComparison.FIRST)
        || rate.on().isAfter(clock.today())) {
      return Refusal.because("exchange.rate.day", String.valueOf(rate.on())).on("on").asOptional();
    }
    if (!RateComparison.plausible(rate.perEuro())) {
      return Refusal.because("exchange.rate.value", rate.currency(), String.valueOf(rate.perEuro()))
          .on("perEuro")
          .asOptional();
    }
    if (rate.source() == null || rate.source().isBlank() || rate.source().length() > MAX_SOURCE) {
      return Refusal.because("exchange.rate.source", MAX_SOURCE).on("source").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    LocalDate fixed = fixedFrom().get(rate.currency());
    return fixed != null && !rate.on().isBefore(fixed) && !rate.irrevocable()
        ? Refusal.because("exchange.rate.irrevocable", rate.currency(), fixed).on("on").asOptional()
        : Optional.empty();
  }
}

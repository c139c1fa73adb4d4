package org.saldo.correspondence.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.saldo.correspondence.SmsLine;
import org.saldo.debtor.PhoneCountry;

/** The prices that are known: of each gateway and prefix the record that began last holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SmsPrices {

  static final int LONGEST_PREFIX = 10;

  private static final String LATEST = " r.firstOn DESC, r.recordedAt DESC, r.id DESC";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private SmsLine line;

  /** Every record, by gateway and prefix, the latest first. */
  public List<SmsPriceVersion> versions(LocalDate today) {
    Set<String> seen = new HashSet<>();
    return em.createQuery(
            "SELECT r FROM SmsPriceRecord r ORDER BY r.gateway, r.prefix," + LATEST,
            SmsPriceRecord.class)
        .getResultStream()
        .map(r -> r.version(!r.price().firstOn().isAfter(today) && seen.add(numbers(r.price()))))
        .toList();
  }

  private static String numbers(NewSmsPrice price) {
    return price.gateway() + price.prefix();
  }

  /**
   * What an SMS costs on a day, by the gateway that is in use.
   *
   * @param to the number, E.164
   * @param parts at least one
   */
  public SmsCost cost(String to, int parts, LocalDate day) {
    return price(to, day)
        .map(
            p ->
                new SmsCost(
                    parts,
                    PhoneCountry.of(to).orElse(null),
                    p.perPart().multiply(BigDecimal.valueOf(parts)),
                    p.currency()))
        .orElseGet(() -> new SmsCost(parts, PhoneCountry.of(to).orElse(null), null, null));
  }

  /** The most specific price that holds; one that ended leaves it to the next shorter prefix. */
  private Optional<NewSmsPrice> price(String to, LocalDate day) {
    if (to == null || line.gateway().isEmpty()) {
      return Optional.empty();
    }
    List<String> prefixes =
        IntStream.rangeClosed(2, Math.min(to.length(), LONGEST_PREFIX))
            .mapToObj(length -> to.substring(0, length))
            .toList();
    if (prefixes.isEmpty()) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    return em.createQuery(
            "SELECT r FROM SmsPriceRecord r WHERE r.gateway = :gateway AND r.firstOn <= :day"
                + " AND r.prefix IN :prefixes ORDER BY LENGTH(r.prefix) DESC,"
                + LATEST,
            SmsPriceRecord.class)
        .setParameter("gateway", line.gateway().get())
        .setParameter("day", day)
        .setParameter("prefixes", prefixes)
        .getResultStream()
        .map(SmsPriceRecord::price)
        .filter(price -> seen.add(price.prefix()))
        .filter(price -> price.perPart() != null)
        .findFirst();
  }
}

package org.saldo.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.saldo.money.Money;

/** Splits a part of a receivable's principal into net and VAT as its invoice has them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TaxShares {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * Net and VAT of one rate.
   *
   * @param ratePercent null where the invoice names none
   */
  public record TaxShare(BigDecimal ratePercent, Money net, Money vat) {}

  /**
   * The shares of an amount, which add up to it exactly: by gross amount of each rate, the last one
   * takes the remainder; VAT is rounded half-up once per rate.
   */
  public List<TaxShare> of(long receivableId, Money amount) {
    List<ReceivableTax> taxes =
        em.createQuery(
                "SELECT t FROM ReceivableTax t WHERE t.receivableId = :receivable ORDER BY t.id",
                ReceivableTax.class)
            .setParameter("receivable", receivableId)
            .getResultList();
    return split(amount, taxes.stream().map(t -> t.share(amount.currency())).toList());
  }

  /**
   * How the shares of one amount differ from those of another: so parts that are taken one after
   * the other have the net and VAT of the whole together.
   */
  public List<TaxShare> between(long receivableId, Money before, Money after) {
    List<TaxShare> less = of(receivableId, before);
    List<TaxShare> more = of(receivableId, after);
    List<TaxShare> differences = new ArrayList<>();
    for (int i = 0; i < more.size(); i++) {
      TaxShare one = more.get(i);
      TaxShare other = less.get(i);
      differences.add(
          new TaxShare(
              one.ratePercent(), one.net().minus(other.net()), one.vat().minus(other.vat())));
    }
    return List.copyOf(differences);
  }

  static List<TaxShare> split(Money amount, List<TaxShare> taxes) {
    long gross = taxes.stream().mapToLong(t -> t.net().plus(t.vat()).minor()).sum();
    if (gross == 0) {
      return List.of(new TaxShare(null, amount, Money.zero(amount.currency())));
    }
    List<TaxShare> shares = new ArrayList<>();
    Money rest = amount;
    for (int i = 0; i < taxes.size(); i++) {
      TaxShare tax = taxes.get(i);
      Money ofRate = tax.net().plus(tax.vat());
      Money part = i == taxes.size() - 1 ? rest : share(amount, ofRate.minor(), gross);
      Money vat =
          ofRate.isZero() ? part.minus(part) : share(part, tax.vat().minor(), ofRate.minor());
      shares.add(new TaxShare(tax.ratePercent(), part.minus(vat), vat));
      rest = rest.minus(part);
    }
    return List.copyOf(shares);
  }

  private static Money share(Money amount, long part, long whole) {
    BigDecimal minor =
        BigDecimal.valueOf(amount.minor())
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    return Money.ofMinor(minor.longValueExact(), amount.currency());
  }
}

package org.saldo.law;

import static org.saldo.law.TariffItem.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.saldo.money.Money;

/**
 * What lawyers, agencies, courts and bailiffs may charge by a tariff. Each fee is rounded half up
 * to the cent, then its expenses.
 */
final class CostCalculator {

  private static final int CENTS = 2;

  private final CostQuestion asked;
  private final Tariff tariff;
  private final List<CostLine> lines = new ArrayList<>();

  private CostCalculator(CostQuestion asked, Tariff tariff) {
    this.asked = asked;
    this.tariff = tariff;
  }

  /**
   * @throws AboveTheTable if the value is above the end of a table
   */
  static CostCalculation calculate(CostQuestion asked, Tariff tariff) {
    return new CostCalculator(asked, tariff).run();
  }

  /** The figures that an answer needs. */
  static List<TariffItem> needed(CostQuestion asked) {
    List<TariffItem> items = new ArrayList<>();
    for (CostService service : asked.services()) {
      items.add(service.item());
      items.addAll(needed(service.matter()));
      if (service == CostService.PAYMENT_PLAN) {
        items.add(VV_1000_SHARE);
      }
      if (service == CostService.COURT_ORDER) {
        items.addAll(List.of(VV_3_CREDIT, VV_3_CREDIT_MOST));
      }
      if (service.matter().isLawyers() && !asked.deductsInputTax()) {
        items.add(VV_7008);
      }
    }
    return items;
  }

  private static List<TariffItem> needed(CostMatter matter) {
    return switch (matter) {
      case PRE_COURT ->
          List.of(RVG_FEE, RVG_SMALL_VALUE, RVG_SMALL_FEE, RVG_LEAST, VV_7002_SHARE, VV_7002_MOST);
      case ORDER, ENFORCEMENT -> List.of(RVG_FEE, RVG_LEAST, VV_7002_SHARE, VV_7002_MOST);
      case COURT -> List.of(GKG_FEE, KV_1100_LEAST);
      case BAILIFF ->
          List.of(BAILIFF_EXPENSES_SHARE, BAILIFF_EXPENSES_LEAST, BAILIFF_EXPENSES_MOST);
    };
  }

  /** No fee is known for so high a value. */
  static final class AboveTheTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AboveTheTable() {
      super("above the end of the table");
    }
  }

  private CostCalculation run() {
    for (CostMatter matter : CostMatter.values()) {
      List<CostService> services =
          asked.services().stream().filter(service -> service.matter() == matter).toList();
      services.forEach(this::fee);
      if (!services.isEmpty()) {
        expenses(matter);
      }
    }
    boolean taxed =
        !asked.deductsInputTax()
            && asked.services().stream().anyMatch(service -> service.matter().isLawyers());
    return new CostCalculation(lines, taxed ? tariff.number(VV_7008) : BigDecimal.ZERO);
  }

  private void fee(CostService service) {
    TariffItem item = service.item();
    switch (service.matter()) {
      case BAILIFF ->
          lines.add(
              new CostLine(CostMatter.BAILIFF, item, false, null, null, eur(tariff.number(item))));
      case COURT -> byRate(service, unit(GKG_FEE, value()), tariff.number(KV_1100_LEAST));
      default -> byRate(service, lawyersUnit(service), tariff.number(RVG_LEAST));
    }
    if (service == CostService.COURT_ORDER) {
      credit();
    }
  }

  private void byRate(CostService service, BigDecimal unit, BigDecimal least) {
    BigDecimal rate = tariff.number(service.item());
    BigDecimal fee = cents(unit.multiply(rate)).max(least);
    lines.add(new CostLine(service.matter(), service.item(), false, rate, eur(unit), eur(fee)));
  }

  /** The fee of the table: of a small uncontested claim its own, of a plan for half the claim. */
  private BigDecimal lawyersUnit(CostService service) {
    boolean uncontested =
        service == CostService.COLLECTION_SIMPLE || service == CostService.COLLECTION;
    if (uncontested && value().compareTo(tariff.number(RVG_SMALL_VALUE)) <= 0) {
      return tariff.number(RVG_SMALL_FEE);
    }
    return unit(
        RVG_FEE,
        service == CostService.PAYMENT_PLAN
            ? value().multiply(tariff.share(VV_1000_SHARE))
            : value());
  }

  /** Half of what collecting cost is credited against the procedure, at most 0.75 of the fee. */
  private void credit() {
    lines.stream()
        .filter(line -> line.matter() == CostMatter.PRE_COURT && line.item() != VV_1000_RATE)
        .filter(line -> !line.expense())
        .findFirst()
        .ifPresent(
            collecting -> {
              BigDecimal paid = collecting.amount().amount();
              BigDecimal unit = collecting.base().amount();
              BigDecimal own = lines.get(lines.size() - 1).amount().amount();
              BigDecimal credited =
                  cents(paid.multiply(tariff.share(VV_3_CREDIT)))
                      .min(cents(unit.multiply(tariff.number(VV_3_CREDIT_MOST))))
                      .min(own);
              lines.add(
                  new CostLine(
                      CostMatter.ORDER,
                      VV_3_CREDIT,
                      false,
                      null,
                      collecting.amount(),
                      eur(credited.negate())));
            });
  }

  private void expenses(CostMatter matter) {
    Money fees = new CostCalculation(lines, BigDecimal.ZERO).of(matter).fees();
    if (matter.isLawyers()) {
      BigDecimal part = cents(fees.amount().multiply(tariff.share(VV_7002_SHARE)));
      expense(matter, VV_7002_SHARE, fees, part.min(tariff.number(VV_7002_MOST)));
    }
    if (matter == CostMatter.BAILIFF) {
      BigDecimal part = cents(fees.amount().multiply(tariff.share(BAILIFF_EXPENSES_SHARE)));
      expense(
          matter,
          BAILIFF_EXPENSES_SHARE,
          fees,
          part.max(tariff.number(BAILIFF_EXPENSES_LEAST))
              .min(tariff.number(BAILIFF_EXPENSES_MOST)));
    }
  }

  private void expense(CostMatter matter, TariffItem item, Money fees, BigDecimal amount) {
    lines.add(new CostLine(matter, item, true, null, fees, eur(amount)));
  }

  private BigDecimal unit(TariffItem table, BigDecimal value) {
    return tariff.fee(table, value).orElseThrow(AboveTheTable::new);
  }

  private BigDecimal value() {
    return asked.value().amount();
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static Money eur(BigDecimal amount) {
    return Money.of(cents(amount), CostCalculation.CURRENCY);
  }
}

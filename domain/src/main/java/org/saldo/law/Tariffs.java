package org.saldo.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saldo.problem.Refusal;

/** What lawyers, agencies, courts and bailiffs may charge in Germany. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Tariffs {

  /** The country whose tariffs are known. */
  public static final String COUNTRY = "DE";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Works it out by the tariff of the day of the mandate. */
  public CostAnswer costs(CostQuestion asked) {
    if (asked.services().isEmpty()
        || asked.services().stream().filter(CostService::isCollection).count() > 1) {
      return refused("tariff.service", "services");
    }
    if (asked.value() == null || !asked.value().isPositive()) {
      return refused("tariff.value", "value");
    }
    if (!asked.value().currency().equals(CostCalculation.CURRENCY)) {
      return refused("tariff.currency", "value");
    }
    if (asked.mandateOn() == null) {
      return refused("tariff.mandate", "mandateOn");
    }
    Tariff tariff = on(asked.mandateOn());
    if (!tariff.knows(CostCalculator.needed(asked))) {
      return CostAnswer.refused(
          Refusal.because("tariff.unknown", asked.mandateOn()).on("mandateOn"));
    }
    try {
      return CostAnswer.of(CostCalculator.calculate(asked, tariff));
    } catch (CostCalculator.AboveTheTable e) {
      return CostAnswer.refused(Refusal.because("tariff.value.above", asked.value()).on("value"));
    }
  }

  private static CostAnswer refused(String code, String field) {
    return CostAnswer.refused(Refusal.because(code).on(field));
  }

  /** Every record, by item, the latest validity and record first. */
  List<TariffVersion> versions(LocalDate today) {
    Set<String> days = new HashSet<>();
    Set<TariffItem> holding = new HashSet<>();
    return records().stream()
        .map(
            entry -> {
              NewTariffFigure made = entry.made();
              boolean inForce = days.add(made.item() + " " + made.validFrom());
              boolean begun = !made.validFrom().isAfter(today);
              return entry.version(inForce, begun && inForce && holding.add(made.item()));
            })
        .sorted(Comparator.comparing(version -> version.figure().item()))
        .toList();
  }

  /** The figures that hold on a day. */
  private Tariff on(LocalDate day) {
    Map<TariffItem, String> figures = new EnumMap<>(TariffItem.class);
    for (TariffRecord entry : records()) {
      NewTariffFigure made = entry.made();
      if (!made.validFrom().isAfter(day)) {
        figures.putIfAbsent(made.item(), made.figure());
      }
    }
    return new Tariff(figures);
  }

  private List<TariffRecord> records() {
    return em.createQuery(
            "SELECT r FROM TariffRecord r"
                + " ORDER BY r.item, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            TariffRecord.class)
        .getResultList();
  }
}

package org.saldo.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** What a report of an agency has to be like, whatever came before. */
final class ReportChecks {

  private static final int MAX_NOTE = 500;

  /** Debtors pay a rounded amount or a running account; twice the claim is a slip. */
  private static final int PAYMENT_FACTOR = 2;

  private ReportChecks() {}

  /** A cost above everything that was handed over is a slip. */
  static Optional<Refusal> cost(
      CostReport report, Placement placement, List<PlacementItem> items, LocalDate today) {
    if (report.kind() == null) {
      return Refusal.because("placement.cost.kind.missing").on("kind").asOptional();
    }
    return common(report.reference(), report.amount(), report.note(), placement)
        .or(() -> day(report.valueOn(), "valueOn", placement, today))
        .or(
            () ->
                report.amount().isGreaterThan(handedOver(placement, items))
                    ? Refusal.because("placement.cost.implausible", handedOver(placement, items))
                        .on("amount")
                        .asOptional()
                    : Optional.empty());
  }

  static Optional<Refusal> payment(
      PaymentReport report,
      Placement placement,
      List<PlacementItem> items,
      Map<Long, OpenItem> open,
      LocalDate today) {
    return common(report.reference(), report.amount(), report.note(), placement)
        .or(() -> day(report.receivedOn(), "receivedOn", placement, today))
        .or(() -> plausible(report.amount(), placement, items, open));
  }

  private static Optional<Refusal> plausible(
      Money amount, Placement placement, List<PlacementItem> items, Map<Long, OpenItem> open) {
    long now = items.stream().mapToLong(item -> open.get(item.receivableId()).open().minor()).sum();
    long most = PAYMENT_FACTOR * Math.max(handedOver(placement, items).minor(), now);
    return amount.minor() > most
        ? Refusal.because("placement.payment.implausible", Money.ofMinor(most, amount.currency()))
            .on("amount")
            .asOptional()
        : Optional.empty();
  }

  /** The receivable that bears a cost: the first that is open, else the leading one. */
  static long bearer(List<PlacementItem> items, Map<Long, OpenItem> open) {
    return items.stream()
        .map(PlacementItem::receivableId)
        .filter(id -> open.get(id).open().isPositive())
        .findFirst()
        .orElseGet(() -> items.get(0).receivableId());
  }

  private static Money handedOver(Placement placement, List<PlacementItem> items) {
    return Money.ofMinor(
        items.stream().mapToLong(PlacementItem::handedOverMinor).sum(), placement.currency());
  }

  private static Optional<Refusal> common(
      String reference, Money amount, String note, Placement placement) {
    Optional<Refusal> refusal = References.check(reference);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (amount == null || !amount.isPositive()) {
      return Refusal.because("placement.amount.not.positive").on("amount").asOptional();
    }
    if (!amount.currency().equals(placement.currency())) {
      return Refusal.because("placement.currency.foreign", placement.currency())
          .on("amount")
          .asOptional();
    }
    return note != null && note.length() > MAX_NOTE
        ? Refusal.because("placement.note.long", MAX_NOTE).on("note").asOptional()
        : Optional.empty();
  }

  private static Optional<Refusal> day(
      LocalDate day, String field, Placement placement, LocalDate today) {
    if (day == null) {
      return Refusal.because("placement.date.missing").on(field).asOptional();
    }
    if (day.isAfter(today)) {
      return Refusal.because("placement.date.future", day).on(field).asOptional();
    }
    return day.isBefore(placement.acceptedOn())
        ? Refusal.because("placement.date.before", placement.acceptedOn()).on(field).asOptional()
        : Optional.empty();
  }
}

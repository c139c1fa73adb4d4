package org.saldo.ledger.transit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What a payout must be like so that its figures explain each other. */
final class PayoutCheck {

  static final int MAX_KEY = 120;
  private static final int MAX_NOTE = 500;

  private PayoutCheck() {}

  static Optional<Refusal> of(Payout payout, LocalDate today) {
    return key(payout.key())
        .or(() -> day(payout.valueOn(), today))
        .or(() -> note(payout.note()))
        .or(() -> amounts(payout))
        .or(() -> parts(payout));
  }

  static Optional<Refusal> key(String key) {
    return key == null || key.isBlank() || key.length() > MAX_KEY
        ? Refusal.because("transfer.movement.key", MAX_KEY).on("key").asOptional()
        : Optional.empty();
  }

  static Optional<Refusal> day(LocalDate valueOn, LocalDate today) {
    return valueOn == null || valueOn.isAfter(today)
        ? Refusal.because("transfer.movement.day", today).on("valueOn").asOptional()
        : Optional.empty();
  }

  static Optional<Refusal> note(String note) {
    return note != null && note.length() > MAX_NOTE
        ? Refusal.because("transfer.movement.note", MAX_NOTE).on("note").asOptional()
        : Optional.empty();
  }

  private static Optional<Refusal> amounts(Payout payout) {
    List<Money> amounts =
        Stream.of(payout.gross(), payout.fee(), payout.vat(), payout.received()).toList();
    String currency = payout.gross().currency();
    if (!amounts.stream().allMatch(amount -> amount.currency().equals(currency))
        || !payout.parts().stream().allMatch(part -> part.amount().currency().equals(currency))) {
      return Refusal.because("transfer.payout.currency").on("gross").asOptional();
    }
    if (payout.gross().isZero()) {
      return Refusal.because("transfer.payout.gross").on("gross").asOptional();
    }
    if (payout.fee().isNegative() || payout.vat().isNegative()) {
      return Refusal.because("transfer.payout.fee").on("fee").asOptional();
    }
    if (payout.vat().isGreaterThan(payout.fee())) {
      return Refusal.because("transfer.payout.vat").on("vat").asOptional();
    }
    Money due = payout.gross().minus(payout.fee()).minus(payout.vat());
    return due.equals(payout.received())
        ? Optional.empty()
        : Refusal.because("transfer.payout.sum", due, payout.received())
            .on("received")
            .asOptional();
  }

  private static Optional<Refusal> parts(Payout payout) {
    List<Payout.Part> parts = payout.parts();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() > Payout.MOST_PARTS
        || parts.stream().anyMatch(part -> key(part.key()).isPresent() || part.amount().isZero())) {
      return Refusal.because("transfer.payout.part", Payout.MOST_PARTS).on("parts").asOptional();
    }
    Money sum =
        Money.sum(payout.gross().currency(), parts.stream().map(Payout.Part::amount).toList());
    return sum.equals(payout.gross())
        ? Optional.empty()
        : Refusal.because("transfer.payout.parts", sum, payout.gross()).on("parts").asOptional();
  }
}

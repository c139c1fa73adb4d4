package org.saldo.debtor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.saldo.actor.BulkAudit;
import org.saldo.identity.BulkWriter;

/**
 * Debtors of a bulk load, each complete at once: what {@link DebtorIntake} and then {@link
 * DebtorDesk} would have written. Every debtor is new; nobody is looked for.
 */
public final class BulkDebtors {

  /** The number range to take from. */
  public static final String RANGE = DebtorIntake.RANGE;

  private static final String DEBTOR = "Debtor";

  private final BulkWriter writer;
  private final LongSupplier numbers;

  public BulkDebtors(BulkWriter writer, LongSupplier numbers) {
    this.writer = writer;
    this.numbers = numbers;
  }

  /**
   * What staff learn after the first document.
   *
   * @param moves by date, not after today
   * @param insolventFrom openings of insolvency proceedings
   */
  public record Later(
      DebtorKind kind,
      String language,
      List<Move> moves,
      List<LocalDate> insolventFrom,
      String reason) {

    public Later {
      moves = List.copyOf(moves);
      insolventFrom = List.copyOf(insolventFrom);
    }
  }

  /** A new address from a day on. */
  public record Move(LocalDate from, PostalAddress to) {}

  /**
   * Adds a debtor.
   *
   * @return its key
   */
  public long add(DebtorSighting seen, Later later) {
    BulkWriter.Recording recording = writer.recording();
    String number = "D" + numbers.getAsLong();
    NewDebtor made = NewDebtor.of(seen, number, recording.at(), recording.by(), writer.keys());
    Debtor debtor = writer.add(made.debtor());
    writer.add(made.name());
    made.contacts().forEach(writer::add);
    audit(debtor, "debtor.created", number + " " + seen.name().name(), seen.source());
    characterise(debtor, later);
    List<AddressRecord> addresses = moved(debtor, made.address(), later);
    addresses.forEach(writer::add);
    for (LocalDate from : later.insolventFrom()) {
      mark(debtor, from, later.reason());
    }
    AddressRecord current = Validity.on(addresses, recording.today()).orElseThrow();
    DebtorTokens.tokens(number, seen.name(), current.address(), seen.email())
        .forEach(t -> writer.add(DebtorTokens.INSERT, debtor.id(), t.kind(), t.text()));
    return debtor.id();
  }

  private void characterise(Debtor debtor, Later later) {
    String before = debtor.characteristics();
    debtor.characterise(later.kind(), later.language());
    audit(
        debtor, "debtor.characterised", before + " → " + debtor.characteristics(), later.reason());
  }

  private List<AddressRecord> moved(Debtor debtor, AddressRecord first, Later later) {
    BulkWriter.Recording recording = writer.recording();
    List<AddressRecord> addresses = new ArrayList<>(List.of(first));
    for (Move move : later.moves()) {
      PostalAddress before = Validity.on(addresses, move.from()).orElseThrow().address();
      addresses.stream()
          .filter(a -> a.validFrom().equals(move.from()))
          .forEach(a -> a.replace(recording.at()));
      addresses.add(
          new AddressRecord(
              writer.keys().getAsLong(),
              debtor.id(),
              move.to(),
              new Validity.Recording(move.from(), recording.at(), recording.by(), later.reason())));
      audit(debtor, "debtor.moved", before + " → " + move.to(), later.reason());
    }
    return addresses;
  }

  private void mark(Debtor debtor, LocalDate from, String reason) {
    BulkWriter.Recording recording = writer.recording();
    writer.add(
        new DebtorMark(
            writer.keys().getAsLong(),
            debtor.id(),
            MarkKind.INSOLVENT,
            from,
            reason,
            recording.at(),
            recording.by()));
    audit(debtor, "debtor.marked", MarkKind.INSOLVENT + " " + from, reason);
  }

  private void audit(Debtor debtor, String action, String details, String reason) {
    BulkAudit.write(writer, action, DEBTOR, debtor.id(), details, reason);
  }
}

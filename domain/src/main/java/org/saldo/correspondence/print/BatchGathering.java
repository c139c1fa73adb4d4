package org.saldo.correspondence.print;

import java.util.Optional;
import java.util.OptionalInt;
import org.saldo.correspondence.LetterContent;
import org.saldo.outbox.Gathering;
import org.saldo.outbox.Parcel;

/** A batch while letters are taken into it; begins to exist with the first one. */
final class BatchGathering implements Gathering {

  private final LetterIntake intake;
  private final String by;
  private LetterIntake.Opened batch;
  private BatchTotals totals = BatchTotals.NONE;

  BatchGathering(LetterIntake intake, String by) {
    this.intake = intake;
    this.by = by;
  }

  @Override
  public Optional<String> add(Parcel parcel, int position) {
    LetterContent letter = LetterContent.of(parcel.payload());
    Optional<byte[]> pdf = intake.pdf(letter);
    if (pdf.isEmpty()) {
      return Optional.of("The document " + letter.documentId() + " does not exist.");
    }
    OptionalInt pages = intake.pages(pdf.get());
    if (pages.isEmpty()) {
      return Optional.of("The letter cannot be read as PDF.");
    }
    if (batch == null) {
      batch = intake.open(by);
    }
    totals = intake.store(batch, totals, parcel, letter, position, pages.getAsInt());
    return Optional.empty();
  }

  @Override
  public String close(boolean full) {
    return intake.close(batch, totals, full);
  }
}

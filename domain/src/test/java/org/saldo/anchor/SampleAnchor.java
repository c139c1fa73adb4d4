package org.saldo.anchor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.ledger.proof.Anchor;
import org.saldo.ledger.proof.DaySeal;
import org.saldo.ledger.proof.Hash;

/** An anchor of a day with two entries. */
public final class SampleAnchor {

  private SampleAnchor() {}

  public static Anchor anchor() {
    UUID creditor = UUID.fromString("0194f3a2-0000-7000-8000-000000000001");
    Hash start = Hash.start(creditor);
    DaySeal day =
        new DaySeal(
            LocalDate.of(2026, 1, 31),
            1,
            2,
            5,
            start,
            start.then(List.of()),
            List.of(new DaySeal.Sum("EUR", 23_800, 23_800, 5)));
    return new Anchor(
        "linde",
        "Linde Energie GmbH",
        creditor,
        day,
        start,
        start.then(day.parts()),
        Instant.parse("2026-02-01T01:30:00Z"));
  }

  /**
   * The paper of that anchor.
   *
   * @param signer null for none
   */
  public static AnchorPaper paper(String language, DocumentSeal.Signer signer) {
    return AnchorWords.in(language).paper(anchor(), Optional.ofNullable(signer));
  }
}

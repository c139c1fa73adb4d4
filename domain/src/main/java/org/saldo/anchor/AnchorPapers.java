package org.saldo.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.SystemTime;
import org.saldo.correspondence.NamedFile;
import org.saldo.ledger.proof.Anchor;

/** Makes the files of an anchor: the signed paper, and the JSON for the verifier. */
@ApplicationScoped
class AnchorPapers {

  @Inject private AnchorPrinter printer;
  @Inject private DocumentSeal seal;

  NamedFile json(Anchor anchor) {
    return new NamedFile(
        anchor.fileName() + ".json",
        "application/json",
        anchor.json().getBytes(StandardCharsets.UTF_8));
  }

  /** The paper in a language, signed when there is a key; without one it says so. */
  NamedFile pdf(Anchor anchor, String language) {
    Optional<DocumentSeal.Signer> signer = seal.signer();
    AnchorPaper paper = AnchorWords.in(language).paper(anchor, signer);
    byte[] printed = printer.print(paper);
    byte[] pdf =
        signer.isPresent()
            ? seal.sign(printed, paper.title(), SystemTime.utc().toInstant(ZoneOffset.UTC))
            : printed;
    return new NamedFile(anchor.fileName() + ".pdf", "application/pdf", pdf);
  }

  /** What an e-mail carries. */
  List<NamedFile> both(Anchor anchor, String language) {
    return List.of(pdf(anchor, language), json(anchor));
  }
}

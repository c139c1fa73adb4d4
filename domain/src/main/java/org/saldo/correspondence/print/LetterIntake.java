package org.saldo.correspondence.print;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.correspondence.LetterContent;
import org.saldo.document.Documents;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;
import org.saldo.identity.PublicIds;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;

/** Writes a batch and its letters; all in the transaction of the cut. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LetterIntake {

  static final String RANGE = "print-batch";

  /** The kind of the parcel that hands a batch over. */
  static final String BATCH = "PRINT_BATCH";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges ranges;
  @Inject private BusinessClock clock;
  @Inject private Documents documents;
  @Inject private PostageClasses postage;
  @Inject private PrintSettings settings;
  @Inject private BatchPrinter printer;
  @Inject private Outbox outbox;

  /** A batch that is being cut, with the classes that hold for its letters. */
  record Opened(long id, boolean duplex, String home, List<PostageClass> classes) {

    Opened {
      classes = List.copyOf(classes);
    }
  }

  public Optional<byte[]> pdf(LetterContent letter) {
    return letter.pdf() != null
        ? Optional.of(letter.pdf())
        : documents.content(letter.documentId()).map(found -> found.bytes());
  }

  public OptionalInt pages(byte[] pdf) {
    return printer.pages(pdf);
  }

  public Opened open(String by) {
    PrintBatch.Paper paper = settings.paper();
    PrintBatch batch =
        new PrintBatch(keys.next(), PublicIds.next(), paper, clock.now(), SystemTime.utc(), by);
    em.persist(batch);
    em.flush();
    return new Opened(batch.id(), paper.duplex(), settings.country(), postage.on(clock.today()));
  }

  /** Writes a letter down and counts it; bytes that must not be kept stay until the hand-over. */
  public BatchTotals store(
      Opened batch,
      BatchTotals before,
      Parcel parcel,
      LetterContent letter,
      int position,
      int pages) {
    String country = letter.country() == null ? batch.home() : letter.country();
    int sheets = BatchPlan.sheets(pages, batch.duplex());
    Optional<PostageClass> fitting =
        PostageClass.of(batch.classes(), !country.equals(batch.home()), sheets);
    PrintLetter stored =
        new PrintLetter(keys.next(), batch.id(), position, parcel, letter.documentId())
            .to(recipient(parcel), country)
            .weighs(pages, sheets, fitting.orElse(null));
    em.persist(stored);
    em.flush();
    if (letter.pdf() != null) {
      em.createNativeQuery("INSERT INTO print_letter_content (letter_id, content) VALUES (?1, ?2)")
          .setParameter(1, stored.id())
          .setParameter(2, letter.pdf())
          .executeUpdate();
    }
    return before.with(pages, sheets, fitting.map(PostageClass::price).orElse(null));
  }

  private String recipient(Parcel parcel) {
    List<?> found =
        em.createNativeQuery("SELECT recipient FROM message WHERE id = ?1")
            .setParameter(1, parcel.subjectId())
            .getResultList();
    return found.isEmpty() || found.get(0) == null ? "" : (String) found.get(0);
  }

  /** Gives the batch its number and lets it go out. */
  public String close(Opened opened, BatchTotals totals, boolean full) {
    PrintBatch batch = em.find(PrintBatch.class, opened.id());
    long parcel =
        outbox.queue(
            new Parcel(BATCH, batch.publicId().toString(), null, null, batch.id(), null, null));
    // Else the batch would be written before the parcel that it names.
    em.flush();
    String number = "P" + ranges.next(RANGE);
    batch.close(number, full, totals, parcel);
    return number;
  }
}

package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.NewDocument;
import org.saldo.document.Visibility;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;

/** Puts a composed message on record, its letter into the documents, and itself into the outbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Dispatch {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Documents documents;
  @Inject private Enclosures enclosures;
  @Inject private Outbox outbox;

  /**
   * @param stepRunId the step that sends it, null when none does
   * @throws org.saldo.problem.RefusedException when the statement that goes with it cannot be made
   */
  public Message queue(Composition words, Long stepRunId) {
    return queue(words, stepRunId, enclosures.enclosed(words.writing(), words.channel()));
  }

  /**
   * The same where the statement was worked out just now.
   *
   * @param stepRunId the step that sends it, null when none does
   * @param statement that goes with it; null when none does
   */
  public Message queue(Composition words, Long stepRunId, StatementSource.Enclosed statement) {
    Writing writing = words.writing();
    Message message =
        Message.written(keys.next(), PublicIds.next(), words, stepRunId, clock.now(), actor.name());
    byte[] pdf = enclosures.letter(writing, statement);
    if (!writing.secret()) {
      message.printed(store(writing, letterName(writing), pdf));
    }
    if (words.channel() == MessageChannel.EMAIL && writing.encloses(MessageChannel.EMAIL)) {
      message.carries(store(writing, enclosures.fileName(writing), enclosures.alone(statement)));
    }
    em.persist(message);
    em.flush();
    for (DemandItem item : writing.items()) {
      em.persist(
          new MessageItem(keys.next(), message.id(), item.receivableId(), item.asked().minor()));
    }
    outbox.queue(parcel(words, message, pdf));
    audit.write(
        "message.queued",
        "CaseFile",
        message.caseFileId(),
        AuditWords.of(message.channel(), message.template()),
        null);
    return message;
  }

  /** A letter without a postal address can be printed all the same: it is then for the portal. */
  private long store(Writing writing, String name, byte[] pdf) {
    return documents
        .store(
            DocumentKind.LETTER,
            new NewDocument(
                name, "application/pdf", pdf, Visibility.DEBTOR, writing.caseFile().creditorId()))
        .id();
  }

  private static String letterName(Writing writing) {
    return writing.template() + "-" + writing.caseFile().number() + "-" + writing.on() + ".pdf";
  }

  private static Parcel parcel(Composition words, Message message, byte[] pdf) {
    MessageCase caseFile = words.writing().caseFile();
    String payload =
        switch (words.channel()) {
          case EMAIL ->
              words
                  .mail(message.enclosureId() == null ? List.of() : List.of(message.enclosureId()))
                  .json();
          case SMS -> words.sms().json();
          default ->
              new LetterContent(message.documentId(), pdf, words.writing().to().address().country())
                  .json();
        };
    return new Parcel(
        words.channel().name(),
        message.publicId().toString(),
        caseFile.creditorId(),
        caseFile.id(),
        message.id(),
        payload,
        null,
        // Letters go in one batch; what comes one by one keeps its order.
        words.channel() == MessageChannel.LETTER ? null : Long.valueOf(caseFile.debtorId()));
  }
}

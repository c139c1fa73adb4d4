package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.debtor.Addressees;
import org.saldo.problem.Refusal;

/** Tells debtors something in the words of who writes, without asking for money. */
@ApplicationScoped
public class Notes {

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Sending sending;
  @Inject private Templates templates;

  /**
   * A note to be sent.
   *
   * @param template what stands around the words
   * @param wanted EMAIL, LETTER or SMS
   * @param own paragraphs
   * @param statement what it asks of the claim statement
   */
  public record NewNote(
      MessageCase caseFile,
      String template,
      MessageChannel wanted,
      List<String> own,
      StatementWish statement) {

    public NewNote {
      own = List.copyOf(own);
    }
  }

  /** Whether the note could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(NewNote note) {
    return templates.purpose(note.template()).equals(Optional.of(TemplatePurpose.NOTE))
        ? sending.check(writing(note), note.wanted())
        : Refusal.of("message.template.unknown", String.valueOf(note.template()));
  }

  /** What would be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public SendPreview preview(NewNote note) {
    return sending.preview(writing(note), note.wanted());
  }

  /**
   * The letter as it would be printed.
   *
   * @throws org.saldo.problem.RefusedException when a place has no value
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public byte[] pdf(NewNote note) {
    return sending.pdf(writing(note));
  }

  /**
   * Queues it and stores its letter.
   *
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentMessage send(NewNote note) {
    return sending.queue(writing(note), note.wanted(), null);
  }

  private Writing writing(NewNote note) {
    return writings.note(note, addressees.on(note.caseFile().debtorId(), clock.today()));
  }
}

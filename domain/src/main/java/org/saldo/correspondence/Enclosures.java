package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Prints letters with the claim statement that they enclose, and the statement by itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class Enclosures {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private StatementSource source;
  @Inject private LetterPrinter printer;
  @Inject private PaperPrinter papers;

  /**
   * Why the statement that would be enclosed cannot be made, or says otherwise than the message;
   * empty when it can, or when none is.
   *
   * @param channel which the message takes
   */
  public Optional<Refusal> refused(Writing writing, MessageChannel channel) {
    if (!writing.encloses(channel) && !writing.encloses(MessageChannel.LETTER)) {
      return Optional.empty();
    }
    try {
      return differs(writing, statement(writing));
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal());
    }
  }

  /** Two papers in one envelope must not contradict each other. */
  private static Optional<Refusal> differs(Writing writing, StatementSource.Enclosed statement) {
    return writing.items().stream()
        .filter(item -> !item.open().equals(statement.open().get(item.receivableId())))
        .findFirst()
        .map(
            item ->
                Refusal.because(
                    "message.statement.differs",
                    item.number(),
                    item.open(),
                    statement
                        .open()
                        .getOrDefault(
                            item.receivableId(), Money.zero(writing.caseFile().currency()))));
  }

  /** The letter as it is kept and printed, with the statement on the sheets after it. */
  public byte[] letter(Writing writing) {
    return printer.print(
        new LetterText(writing).letter(),
        writing.encloses(MessageChannel.LETTER) ? statement(writing).paper() : null);
  }

  /** The statement as a file of its own. */
  public byte[] alone(Writing writing) {
    return papers.print(statement(writing).paper());
  }

  /** What that file is called, in the debtor's language. */
  public String fileName(Writing writing) {
    return writing.texts().get("enclosure.file")
        + "-"
        + writing.caseFile().number()
        + "-"
        + writing.on()
        + ".pdf";
  }

  private StatementSource.Enclosed statement(Writing writing) {
    if (em.isJoinedToTransaction()) {
      // The claim is read past the persistence context: what was posted just now belongs to it.
      em.flush();
    }
    return source.statement(
        writing.caseFile(), writing.on(), writing.to().language(), writing.statement());
  }
}

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
   * A look at the statement that goes with a writing.
   *
   * @param refusal why it cannot be made, or says otherwise than the message; null when neither
   * @param statement null when none is enclosed or it cannot be made
   */
  record Looked(Refusal refusal, StatementSource.Enclosed statement) {

    Optional<Refusal> refused() {
      return Optional.ofNullable(refusal);
    }
  }

  /**
   * Works the statement out that would be enclosed.
   *
   * @param channel which the message takes; its letter is kept too
   */
  public Looked look(Writing writing, MessageChannel channel) {
    try {
      StatementSource.Enclosed statement = enclosed(writing, channel);
      return new Looked(
          statement == null ? null : differs(writing, statement).orElse(null), statement);
    } catch (RefusedException refused) {
      return new Looked(refused.refusal(), null);
    }
  }

  /**
   * The statement that goes with a writing; null when none does.
   *
   * @throws RefusedException when it cannot be made
   */
  public StatementSource.Enclosed enclosed(Writing writing, MessageChannel channel) {
    return writing.encloses(channel) || writing.encloses(MessageChannel.LETTER)
        ? statement(writing)
        : null;
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
    return letter(writing, writing.encloses(MessageChannel.LETTER) ? statement(writing) : null);
  }

  /**
   * The same where the statement was worked out just now.
   *
   * @param statement null when none goes with the writing
   */
  public byte[] letter(Writing writing, StatementSource.Enclosed statement) {
    return printer.print(
        new LetterText(writing).letter(),
        writing.encloses(MessageChannel.LETTER) ? statement.paper() : null);
  }

  /** The statement as a file of its own. */
  public byte[] alone(StatementSource.Enclosed statement) {
    return papers.print(statement.paper());
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

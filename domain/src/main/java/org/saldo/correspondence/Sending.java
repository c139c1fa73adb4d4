package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;
import org.saldo.correspondence.sms.SmsPrices;
import org.saldo.correspondence.template.TextForm;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Sends a writing the way that is open, or shows what that would be. */
@ApplicationScoped
class Sending {

  @Inject private Ways ways;
  @Inject private Dispatch dispatch;
  @Inject private SmsPrices prices;
  @Inject private Enclosures enclosures;
  @Inject private FirstLetters firstLetters;

  /** Whether it could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(Writing writing, MessageChannel wanted) {
    Way way = way(writing, wanted);
    return check(writing, way, () -> enclosures.look(writing, way.channel()).refused());
  }

  /**
   * @param enclosed what speaks against the statement that goes with it, where the way is open
   */
  private Optional<Refusal> check(Writing writing, Way way, Supplier<Optional<Refusal>> enclosed) {
    if (way.isOpen()) {
      return writing.missing().or(() -> firstLetters.refused(writing, way.channel())).or(enclosed);
    }
    // Where nobody may write to him, that is why; else nothing leads there.
    return way.passed().stream()
        .filter(why -> why.code().equals("message.blocked"))
        .findFirst()
        .or(() -> Refusal.of("message.no.address", writing.to().name()));
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Way way(Writing writing, MessageChannel wanted) {
    return ways.to(writing.to(), wanted, writing.words());
  }

  /** What would be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public SendPreview preview(Writing writing, MessageChannel wanted) {
    Way way = way(writing, wanted);
    Optional<Refusal> refusal = check(writing, wanted);
    return new SendPreview(
        refusal
            .map(TextPreview::of)
            .orElseGet(
                () -> TextPreview.of(writing, TextForm.valueOf(way.channel().name()), prices)),
        way.channel(),
        way.passed());
  }

  /**
   * The letter as it would be printed, and kept whichever way the message takes.
   *
   * @throws RefusedException when a place has no value
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public byte[] pdf(Writing writing) {
    RefusedException.throwIf(
        writing.missing().or(() -> enclosures.look(writing, MessageChannel.LETTER).refused()));
    return enclosures.letter(writing);
  }

  /**
   * Queues it and stores its letter.
   *
   * @param stepRunId the step that sends it, null when none does
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentMessage queue(Writing writing, MessageChannel wanted, Long stepRunId) {
    Way way = way(writing, wanted);
    Enclosures.Looked enclosed =
        way.isOpen() ? enclosures.look(writing, way.channel()) : new Enclosures.Looked(null, null);
    Optional<Refusal> refusal = check(writing, way, enclosed::refused);
    if (refusal.isPresent()) {
      throw new IllegalStateException("not checked before: " + refusal.get());
    }
    Message message =
        dispatch.queue(new Composition(writing, way), stepRunId, enclosed.statement());
    return new SentMessage(message.id(), message.channel(), way.passed());
  }
}

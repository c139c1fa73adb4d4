package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.correspondence.MessageChannel;
import org.saldo.outbox.Collector;
import org.saldo.outbox.Gathering;

/**
 * Cuts batches out of the letters that are due: as soon as there are some, after a pause, at a time
 * of day, or when somebody wants it.
 */
@ApplicationScoped
public class PrintCutting implements Collector {

  @Inject private CurrentActor actor;
  @Inject private PrintSettings settings;
  @Inject private PrintOrders orders;
  @Inject private LetterIntake intake;

  @Override
  public String kind() {
    return MessageChannel.LETTER.name();
  }

  @Override
  public int most() {
    return settings.most();
  }

  @Override
  public boolean isOpen() {
    return orders.wanted() || orders.rested(settings.times(), SystemTime.utc());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Gathering begin() {
    return new BatchGathering(intake, orders.by().orElseGet(actor::name));
  }

  @Override
  public void emptied(LocalDateTime at) {
    // Asked first: every server comes by every two seconds, and hardly ever has somebody asked.
    if (orders.wanted()) {
      orders.done(at);
    }
  }
}

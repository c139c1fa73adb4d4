package org.saldo.portal.my;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorClaim.Movement;
import org.saldo.reporting.DebtorClaim.Objected;
import org.saldo.ui.Texts;

/** Tells a debtor what happened with a claim: money, letters, disputes. */
record StoryTeller(Texts texts) {

  /** Everything, newest first. */
  List<Told> tell(DebtorClaim claim) {
    return Stream.of(
            claim.movements().stream().map(this::moved),
            claim.messages().stream()
                .map(
                    m ->
                        new Told(
                            m.on(), texts.get(m.mine() ? "story.received" : "story.letter"), null)),
            claim.disputes().stream().map(this::raised),
            claim.disputes().stream().filter(d -> d.resolvedOn() != null).map(this::resolved))
        .flatMap(part -> part)
        .sorted(Comparator.comparing(Told::on).reversed())
        .toList();
  }

  private Told moved(Movement movement) {
    String key = "story." + movement.kind();
    String sentence = texts.get(key, Objects.toString(movement.item(), ""));
    return new Told(movement.on(), sentence.strip(), movement.amount());
  }

  private Told raised(Objected dispute) {
    return new Told(dispute.raisedOn(), texts.get("story.disputed", dispute.itemNumber()), null);
  }

  private Told resolved(Objected dispute) {
    return new Told(
        dispute.resolvedOn(),
        texts.get("story.dispute." + dispute.state(), dispute.itemNumber()),
        null);
  }
}
